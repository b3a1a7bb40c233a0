import { Db } from '@app/db';
import { type DynamicModule, Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { AuthModule } from './auth/auth.module.js';
import { SessionGuard } from './auth/session.guard.js';
import { CalibrationModule } from './calibration/calibration.module.js';
import { ChecksModule } from './checks/checks.module.js';
import { type Config, configToken } from './config.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { DutiesModule } from './duties/duties.module.js';
import { EndpointsModule } from './endpoints/endpoints.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExampleModule } from './example/example.module.js';
import { ForecastsModule } from './forecasts/forecasts.module.js';
import { HealthModule } from './health/health.module.js';
import { CrossSiteGuard } from './http/crossSite.guard.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { ProblemsFilter } from './http/problems.filter.js';
import { validation } from './http/validation.js';
import { Writes } from './http/writes.js';
import { JudgementsModule } from './judgements/judgements.module.js';
import { MailLinksModule } from './mailLinks/mailLinks.module.js';
import { MembersModule } from './members/members.module.js';
import { NoticeSettingsModule } from './noticeSettings/noticeSettings.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PlansModule } from './plans/plans.module.js';
import { RecordsModule } from './records/records.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ResolutionsModule } from './resolutions/resolutions.module.js';
import { RulesModule } from './rules/rules.module.js';
import { ScoresModule } from './scores/scores.module.js';
import { SecondOpinionsModule } from './secondOpinions/secondOpinions.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SetUpGuard } from './set-up/setUp.guard.js';
import { SetUpModule } from './set-up/setUp.module.js';
import { TodayModule } from './today/today.module.js';
import { WorkingDaysModule } from './workingDays/workingDays.module.js';

/** What everything stands on: the settings, the database, and the unit of writing. */
@Global()
@Module({})
class GroundModule {}

/** Every feature, behind guards that refuse unless a route says otherwise. */
@Module({
  imports: [
    AuthModule,
    HealthModule,
    SetUpModule,
    SessionsModule,
    ReportsModule,
    RecordsModule,
    JudgementsModule,
    SecondOpinionsModule,
    ForecastsModule,
    ChecksModule,
    EvidenceModule,
    ResolutionsModule,
    ScoresModule,
    DutiesModule,
    RulesModule,
    NoticeSettingsModule,
    WorkingDaysModule,
    PlansModule,
    MembersModule,
    TodayModule,
    NoticesModule,
    CalibrationModule,
    EndpointsModule,
    DeliveriesModule,
    MailLinksModule,
    ExampleModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemsFilter },
    { provide: APP_PIPE, useFactory: validation },
    {
      provide: APP_GUARD,
      useFactory: (config: Config, reflector: Reflector) => new CrossSiteGuard(config, reflector),
      inject: [configToken, Reflector],
    },
    { provide: APP_GUARD, useClass: SetUpGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    {
      provide: APP_INTERCEPTOR,
      useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
      inject: [Reflector],
    },
  ],
})
class AppModule {}

/** The whole service on these settings and this database. */
export function appModule(config: Config, db: Db): DynamicModule {
  const given = [
    { provide: configToken, useValue: config },
    { provide: Db, useValue: db },
  ];
  const ground = { module: GroundModule, providers: [...given, Writes], exports: [configToken, Db, Writes] };
  return { module: AppModule, imports: [ground] };
}
