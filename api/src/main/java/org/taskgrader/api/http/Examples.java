package org.taskgrader.api.http;

/** The examples in the published description. A test holds each of them against the schema of its place. */
final class Examples {

    static final String SUBMIT = """
        {"exercise": "first-steps/hello",
         "source": "#include <stdio.h>\\nint main(void) {\\n  printf(\\"Hello\\")\\n  return 0;\\n}\\n",
         "learner": "a9f3c0",
         "lang": "en"}\
        """;

    static final String TRIAL = """
        {"exercise": {"files": {
           "exercise.yaml": "id: double\\ntitle: {en: Double}\\nsamples: [\\"1\\"]\\n",
           "statement.en.md": "Read a number and print its double.\\n",
           "tests/1.in": "21\\n",
           "tests/1.out": "42\\n"}},
         "source": "#include <stdio.h>\\nint main(void) {\\n  int n;\\n  scanf(\\"%d\\", &n);\\n  printf(\\"%d\\", 2 * n);\\n}\\n",
         "lang": "en"}\
        """;

    static final String TRIED = """
        {"exercise": {"id": "double", "version": "9b1c4e77a0d2"},
         "verdict": "passed",
         "score": 100,
         "maxScore": 100,
         "groups": [{"name": "all", "score": 100, "maxScore": 100, "passed": 1, "total": 1}],
         "tests": [{"name": "1", "visibility": "sample", "verdict": "passed", "cpuMillis": 1,
                    "peakMemoryBytes": 1564672}],
         "findings": [],
         "feedback": {
           "language": "en",
           "summary": "Your program passes all tests.",
           "more": [],
           "text": "Your program passes all tests.\\n",
           "html": "<div class=\\"taskgrader\\" lang=\\"en\\"></div>"},
         "toolchain": "gcc (Debian 14.2.0) 14.2.0 x86_64",
         "remarks": []}\
        """;

    static final String PENDING = """
        {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
         "status": "queued",
         "exercise": {"id": "first-steps/hello", "version": "9b1c4e77a0d2"},
         "links": {"self": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
                   "events": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77/events"}}\
        """;

    static final String CANCELLED = """
        {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
         "status": "cancelled",
         "exercise": {"id": "first-steps/hello", "version": "9b1c4e77a0d2"},
         "links": {"self": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
                   "events": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77/events"}}\
        """;

    static final String GRADED = """
        {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
         "status": "done",
         "exercise": {"id": "first-steps/hello", "version": "9b1c4e77a0d2"},
         "verdict": "compile-error",
         "score": 0,
         "maxScore": 10,
         "findings": [{"errorClass": "missing-semicolon",
                       "place": {"line": 3, "column": 18, "endLine": 3, "endColumn": 18}}],
         "groups": [{"name": "all", "score": 0, "maxScore": 10, "passed": 0, "total": 1}],
         "tests": [{"name": "01-two-lines", "visibility": "sample", "verdict": "compile-error"}],
         "feedback": {
           "language": "en",
           "summary": "The program does not compile yet, so it could not be run.",
           "lead": {
             "errorClass": "missing-semicolon", "language": "en", "source": "general",
             "title": "A semicolon is missing",
             "seen": "Line 3 ends without `;`.",
             "why": "In C, a semicolon ends each statement.",
             "next": "Look at the end of line 3.",
             "hints": {"shown": 1, "total": 3, "texts": ["Compare line 3 with line 4."]},
             "place": {"line": 3, "column": 18, "endLine": 3, "endColumn": 18},
             "excerpt": {"firstLine": 3, "lines": ["  printf(\\"Hello\\")"]}},
           "more": [],
           "text": "The program does not compile yet, so it could not be run.\\n",
           "html": "<div class=\\"taskgrader\\" lang=\\"en\\"></div>"},
         "toolchain": "gcc (Debian 14.2.0) 14.2.0 x86_64",
         "cached": false,
         "links": {"self": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77",
                   "events": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77/events"}}\
        """;

    static final String LAUNCH = """
        {"exercise": "first-steps/sum", "learner": "u-4711", "lang": "fr"}\
        """;

    static final String LAUNCHED = """
        {"url": "/exercises/first-steps/sum?lang=fr&launch=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJMQVVOQ0gifQ.c2lnbmF0dXJl",
         "expiresAt": "2026-03-02T09:35:04Z"}\
        """;

    static final String HINT = """
        {"shown": 1}\
        """;

    static final String EVENTS = """
        id:0
        event:queued
        data:{}

        event:position
        data:{"ahead":2}

        id:1
        event:compiling
        data:{}

        id:2
        event:compiled
        data:{"success":true}

        id:3
        event:test
        data:{"name":"01-two-lines","number":1,"total":1,"verdict":"passed"}

        """;

    static final String EXERCISES = """
        {"exercises": [{"id": "first-steps/hello", "version": "9b1c4e77a0d2", "title": "Hello", "points": 10,
                        "link": "/api/v1/exercises/first-steps/hello"}]}\
        """;

    static final String EXERCISE = """
        {"id": "first-steps/hello", "version": "9b1c4e77a0d2", "language": "en", "languages": ["en", "fr"],
         "kind": "program", "title": "Hello", "statement": "Write a program that says hello.", "template": "int main(void) {\\n}\\n",
         "headers": [], "points": 10,
         "limits": {"cpuMillis": 1000, "wallMillis": 5000, "memoryBytes": 67108864, "outputBytes": 1048576},
         "samples": [{"name": "01-two-lines", "arguments": [],
                      "input": {"text": "", "truncated": false, "escaped": false},
                      "expected": {"text": "Hello\\n", "truncated": false, "escaped": false}}]}\
        """;

    static final String COURSE = """
        {"id": "abc-of-c", "language": "en", "languages": ["en", "fr"], "title": "The ABC of C", "pass": 60,
         "modules": [{"id": "output", "title": "First programs and their output", "weight": 1,
                      "exercises": [{"id": "first-steps/hello", "title": "Hello",
                                     "link": "/api/v1/exercises/first-steps/hello"}]}]}\
        """;

    static final String BATCH = """
        {"submissions": [
          {"exercise": "first-steps/hello", "source": "int main(void) { return 0; }\\n", "lang": "fr", "learner": "a9f3c0"},
          {"exercise": "first-steps/hello", "source": "int main(void) { }\\n"}]}\
        """;

    static final String BATCH_LINES = """
        {"exercise": "first-steps/hello", "source": "int main(void) { return 0; }\\n", "lang": "fr"}
        {"exercise": "first-steps/hello", "source": "int main(void) { }\\n"}
        """;

    static final String BATCH_ACCEPTED = """
        {"id": "0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11",
         "status": "running",
         "received": "2026-03-02T09:30:00Z",
         "total": 2,
         "counts": {"queued": 2, "grading": 0, "done": 0, "cancelled": 0},
         "verdicts": {},
         "links": {"self": "/api/v1/batches/0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11",
                   "results": "/api/v1/batches/0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11/results"}}\
        """;

    static final String BATCH_DONE = """
        {"id": "0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11",
         "status": "done",
         "received": "2026-03-02T09:30:00Z",
         "closed": "2026-03-02T09:30:04Z",
         "total": 2,
         "counts": {"queued": 0, "grading": 0, "done": 1, "cancelled": 1},
         "verdicts": {"wrong-output": 1},
         "links": {"self": "/api/v1/batches/0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11",
                   "results": "/api/v1/batches/0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11/results"}}\
        """;

    static final String BATCH_RESULTS = """
        {"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77", "status": "cancelled", \
        "exercise": {"id": "first-steps/hello", "version": "9b1c4e77a0d2"}, \
        "links": {"self": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77", \
        "events": "/api/v1/submissions/5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77/events"}}
        """;

    static final String DEAD_LETTERS = """
        {"deliveries": [{"id": "msg_7c1d7f1e-0a3d-4f5b-9a59-3a2f0c8a9a10",
                         "url": "https://platform.example/taskgrader",
                         "subject": "/api/v1/batches/0d1f5a52-6f0e-4b0e-8a52-6b8f6f2f9c11",
                         "created": "2026-03-02T09:30:04Z", "givenUp": "2026-03-03T09:30:04Z",
                         "attempts": 31, "failure": "the answer was 500"}]}\
        """;

    static final String LEARNER_EXPORT = """
        {"submissions": [{"id": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77", "exercise": "first-steps/hello",
                          "exerciseVersion": "9b1c4e77a0d2", "language": "en", "received": "2026-11-02T09:00:00Z",
                          "status": "queued", "source": "int main(void) {\\n}\\n"}],
         "enrolments": [{"course": "abc-of-c", "session": "2026-autumn", "cohort": "group A"}]}\
        """;

    static final String LEARNER_ERASURE = """
        {"dryRun": true, "submissions": 12, "results": 12, "sources": 3, "enrolments": 1}\
        """;

    static final String ENROLMENTS = """
        learner,session,cohort
        u-4711,2026-autumn,group A
        u-4712,2026-autumn,group B
        """;

    static final String ENROLLED = """
        {"course": "abc-of-c", "sessions": [{"session": "2026-autumn", "learners": 2}]}""";

    private Examples() {}
}
