import { writeFileSync } from 'node:fs';

/**
 * Writes how many tests of each project passed and failed, and the names of those that did not run, to the file that
 * HINDCAST_COUNTS names. (The runner's own JSON says nothing of projects.)
 */
export default class CountingReporter {
  onTestRunEnd(modules, faults) {
    const projects = {};
    const skipped = [];
    for (const module of modules) {
      const name = module.project.name;
      projects[name] ??= { passed: 0, failed: 0 };
      const counts = projects[name];
      const before = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed++;
        else if (state === 'failed') counts.failed++;
        else skipped.push({ project: name, test: test.fullName });
      }
      // a file that could not even be loaded, or whose set-up failed, has no failed test to show for it
      if (module.state() === 'failed' && counts.failed === before) counts.failed++;
    }
    writeFileSync(process.env.HINDCAST_COUNTS, JSON.stringify({ projects, skipped, faults: faults.length }));
  }
}
