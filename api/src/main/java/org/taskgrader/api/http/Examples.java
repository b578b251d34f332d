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

    static final String UNKNOWN_COURSE = """
        {"type": "/problems/unknown-course", "title": "There is no such course", "status": 404,
         "detail": "There is no course with this id."}\
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

    static final String UNKNOWN_DEAD_LETTER = """
        {"type": "/problems/unknown-dead-letter", "title": "There is no such call that was given up", "status": 404,
         "detail": "There is no call with this id that was given up."}\
        """;

    static final String TOO_MANY_STREAMS = """
        {"type": "/problems/too-many-streams", "title": "The client has as many streams as it may have", "status": 429,
         "detail": "There are 32 streams to this client, as many as it may have."}\
        """;

    static final String UNKNOWN_BATCH = """
        {"type": "/problems/unknown-batch", "title": "There is no such batch", "status": 404,
         "detail": "There is no batch with this id, or it is no longer kept."}\
        """;

    static final String BAD_REQUEST = """
        {"type": "/problems/bad-request", "title": "The request is not understood", "status": 400,
         "detail": "The parameter from must be a whole number, 0 or more."}\
        """;

    static final String MALFORMED_JSON = """
        {"type": "/problems/malformed-json", "title": "The body is not JSON", "status": 400,
         "detail": "Reading stopped at line 1, column 13: Unexpected end-of-input"}\
        """;

    static final String UNKNOWN_SUBMISSION = """
        {"type": "/problems/unknown-submission", "title": "There is no such submission", "status": 404,
         "detail": "There is no submission with this id, or it is no longer kept."}\
        """;

    static final String UNKNOWN_EXERCISE = """
        {"type": "/problems/unknown-exercise", "title": "There is no such exercise", "status": 404,
         "detail": "There is no exercise with this id."}\
        """;

    static final String NOT_ACCEPTABLE = """
        {"type": "/problems/not-acceptable",
         "title": "The answer cannot be given in a form that you accept", "status": 406,
         "detail": "There is no answer in a form that the request accepts."}\
        """;

    static final String REQUEST_IN_FLIGHT = """
        {"type": "/problems/request-in-flight", "title": "The same request is being carried out", "status": 409,
         "detail": "A request with this Idempotency-Key is being stored."}\
        """;

    static final String ALREADY_GRADED = """
        {"type": "/problems/already-graded", "title": "The submission has its result", "status": 409,
         "detail": "The submission has its result, so it cannot be taken back any more."}\
        """;

    static final String NO_MORE_HINTS = """
        {"type": "/problems/no-more-hints", "title": "There is no further hint", "status": 409,
         "detail": "There are 3 hints, and all of them were given."}\
        """;

    static final String BODY_TOO_LARGE = """
        {"type": "/problems/body-too-large", "title": "The body is too large", "status": 413,
         "detail": "The body has more than 524288 octets."}\
        """;

    static final String UNSUPPORTED_MEDIA_TYPE = """
        {"type": "/problems/unsupported-media-type", "title": "The body is not said to be JSON", "status": 415,
         "detail": "The body must be application/json."}\
        """;

    static final String INVALID_REQUEST = """
        {"type": "/problems/invalid-request", "title": "Something in the body is not as it must be", "status": 422,
         "detail": "#/sorce: There is no such field; known are exercise, lang, learner, source.",
         "errors": [{"pointer": "#/sorce",
                     "detail": "There is no such field; known are exercise, lang, learner, source."},
                    {"pointer": "#/source", "detail": "This field is missing."}]}\
        """;

    static final String QUEUE_FULL = """
        {"type": "/problems/queue-full", "title": "More submissions are waiting than the service takes on",
         "status": 503, "detail": "The queue is full; nothing was stored."}\
        """;

    static final String INTERNAL_ERROR = """
        {"type": "/problems/internal-error", "title": "The service has made a mistake", "status": 500,
         "detail": "Something went wrong on our side; it has been logged.",
         "instance": "urn:uuid:0d5a8e3c-53cc-4a5f-8f6e-2f1a6f6a9d10"}\
        """;

    static final String UNAUTHENTICATED = """
        {"type": "/problems/unauthenticated", "title": "The request does not say who makes it", "status": 401,
         "detail": "There is no such key, or it has expired or was revoked."}\
        """;

    static final String FORBIDDEN = """
        {"type": "/problems/forbidden", "title": "The caller may not do this", "status": 403,
         "detail": "The caller may not do this: it takes the scope submit."}\
        """;

    static final String RATE_LIMITED = """
        {"type": "/problems/rate-limited", "title": "Too many requests", "status": 429,
         "detail": "This key has made more than 6000 requests in a minute; nothing was stored."}\
        """;

    static final String UNKNOWN_KEY = """
        {"type": "/problems/unknown-key", "title": "There is no such key", "status": 404,
         "detail": "There is no valid key with this id among those you manage."}\
        """;

    static final String UNKNOWN_LEARNER = """
        {"type": "/problems/unknown-learner", "title": "Nothing is kept of this learner", "status": 404,
         "detail": "Nothing is kept of a learner with this id."}\
        """;

    static final String PLATFORM_EXISTS = """
        {"type": "/problems/platform-exists", "title": "There is such a platform already", "status": 409,
         "detail": "There is a platform \\"fun-mooc\\" already."}\
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

    static final String COURSE_FIGURES = """
        {"course": "abc-of-c", "computed": "2026-11-02T09:00:00Z",
         "participants": 812, "started": 790, "assiduous": 455, "succeeded": 301, "enrolled": 1240,
         "exercises": [{"exercise": "first-steps/hello", "module": "output", "starters": 790, "solvers": 771, "reached": 812,
                        "stopped": 23},
                       {"exercise": "output/poster", "module": "output", "starters": 764, "reached": 789, "stopped": 12}],
         "mistakes": [{"errorClass": "no-semicolon", "submissions": 931}],
         "weeks": [{"week": "2026-09-07", "errorClass": "no-semicolon", "submissions": 214}],
         "groups": [{"session": "2026-autumn", "cohort": "group A", "enrolled": 620, "started": 401, "assiduous": 230,
                     "succeeded": 148}],
         "progression": [{"session": "2026-autumn", "cohort": "group A",
                          "steps": [{"exercise": "first-steps/hello", "reached": 410}, {"exercise": "output/poster"}]}]}\
        """;

    static final String EXERCISE_FIGURES = """
        {"exercise": "first-steps/sum", "computed": "2026-11-02T09:00:00Z",
         "starters": 640, "solvers": 590, "solvedAtOnce": 270, "abandoned": 44,
         "attemptsUntilSolved": {"median": 2, "p90": 6},
         "secondsUntilSolved": {"median": 410, "p90": 91000},
         "discrimination": 0.38,
         "scores": [{"from": 0, "to": 10, "learners": 21}, {"from": 10, "to": 20}, {"from": 100, "to": 100, "learners": 590}],
         "mistakes": [{"errorClass": "scanf-no-amp", "submissions": 412, "learners": 230, "resolved": 0.71}],
         "weeks": [{"week": "2026-09-07", "errorClass": "scanf-no-amp", "submissions": 96, "learners": 61}],
         "tests": [{"name": "01-small", "runs": 1630, "failures": 702, "cpuMillis": 1},
                   {"name": "02-zeros", "runs": 1630, "failures": 0, "cpuMillis": 1}]}\
        """;

    private static final String GROUP_ALONE = """
        {"group": "5b1f0c6e2f0cd7e86a0f4a579a510c1f-0c1f5f3d8a119b1f", "programs": 31, "learners": 24,
         "verdict": "wrong-output", "failing": [{"name": "02-zeros", "verdict": "wrong-output"}],
         "errorClass": "edge-case-zero",
         "form": "function main(): int\\n  scanf(\\"%d\\", &v1)\\n  v1: int",
         "message": {"en": "What is the sum of no numbers at all?"}}\
        """;

    static final String GROUP = "{\"group\": " + GROUP_ALONE + ", \"samples\": [\"int main(void)\\n{\\n}\\n\"]}";

    static final String GROUPS =
            "{\"exercise\": \"first-steps/sum\", \"computed\": \"2026-11-02T09:00:00Z\", \"pending\": 0,"
                    + " \"groups\": [" + GROUP_ALONE + "], \"clusters\": [], \"messages\": []}";

    static final String GROUP_MESSAGE = """
        {"en": "What is the sum of no numbers at all?", "fr": "Quelle est la somme d’aucun nombre ?",
         "hints": {"en": ["Look at what `sum` holds before the loop."]}}\
        """;

    static final String UNKNOWN_GROUP = """
        {"type": "/problems/unknown-group", "title": "There is no such group", "status": 404,
         "detail": "There is no such group of this exercise, or none that may be shown."}\
        """;

    static final String COURSE_TABLE = """
        exercise,module,starters,solvers,reached,stopped
        first-steps/hello,output,790,771,812,23
        output/poster,output,764,,789,12
        """;

    static final String EXERCISE_TABLE = """
        figure,value
        starters,640
        solvers,590
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
