/** Verbs of an item's bare infinitive: "Supply growth to quicken". */
export const coming: ReadonlySet<string> = new Set(
  (
    'rise fall grow increase decrease decline ease improve recover remain stay reach stabilise stabilize moderate slow pick rebound weaken ' +
    'strengthen converge return average peak gain drop level quicken accelerate decelerate shrink expand contract widen narrow double triple ' +
    'halve climb edge exceed outpace outstrip surpass persist continue tighten loosen deteriorate worsen surge soar plunge plummet dominate hit ' +
    'total top lag trail drift cool hover keep bring push drive lift boost weigh force cause become require see face lose limit restrict ' +
    'constrain hamper dampen disrupt offset outweigh retreat revive resume subside abate fade firm soften bottom flatten steady strain squeeze deepen ' +
    'spread intensify escalate shift turn start begin end open close enter leave come go get make take hold run suffer benefit account double add ' +
    'fail succeed win collapse escape survive follow spill bite depress erode support underpin help hinder delay slip swell ebb'
  ).split(' '),
);
