package org.taskgrader.api.http.work;

/** The examples of learners' work in the published description. */
final class WorkExamples {

    static final String ATTEMPTS = """
        {"attempts": [
           {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77", "number": 2, "received": "2026-11-02T09:31:12Z",
            "verdict": "wrong-output", "score": 60, "maxScore": 100, "passed": 3, "total": 5, "sourceKept": true},
           {"id": "c06d064a-b93e-4293-a88d-2d19f4645094", "number": 1, "received": "2026-11-02T09:27:40Z",
            "verdict": "compile-error", "score": 0, "maxScore": 100, "passed": 0, "total": 5, "sourceKept": true}]}\
        """;

    static final String PROGRESS = """
        {"id": "abc-of-c", "solved": 1, "total": 2, "modules": [
           {"id": "output", "solved": 1, "total": 2, "exercises": [
             {"id": "first-steps/hello", "attempts": 2, "solved": true, "best": 1},
             {"id": "output/poster", "attempts": 0, "solved": false, "best": 0}]}]}\
        """;

    static final String SOURCE = """
        {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
         "source": "#include <stdio.h>\\nint main(void) {\\n  return 0;\\n}\\n"}\
        """;

    private WorkExamples() {}
}
