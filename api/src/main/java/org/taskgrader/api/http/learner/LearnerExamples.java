package org.taskgrader.api.http.learner;

/** The examples of single learners in the published description. */
final class LearnerExamples {

    static final String LIST = """
        {"course": "abc-of-c", "computed": "2026-11-02T09:00:00Z", "exercises": 60, "stuckAfter": 3,
         "learners": [
           {"handle": "x5f0c1c9e4a524b7e9c43",
            "enrolments": [{"course": "abc-of-c", "session": "2026-autumn", "cohort": "group A"}],
            "attempts": 41, "begun": 12, "solved": 11, "grade": 0.18, "lastActivity": "2026-11-02T08:41:12Z",
            "stuck": {"exercise": "first-steps/sum", "errorClass": "scanf-no-amp", "attempts": 5}},
           {"handle": "x0a4a3c1d2e77c06d064a", "enrolments": [],
            "attempts": 3, "begun": 2, "solved": 2, "grade": 0.03, "lastActivity": "2026-10-30T17:02:40Z"}],
         "next": "AAZXi0l1gAAKSjwdLnfAbQZK"}\
        """;

    static final String TABLE = """
        handle,enrolments,attempts,begun,solved,grade,lastActivity,stuckExercise,stuckErrorClass,stuckAttempts
        x5f0c1c9e4a524b7e9c43,2026-autumn / group A,41,12,11,0.18,2026-11-02T08:41:12Z,first-steps/sum,scanf-no-amp,5
        x0a4a3c1d2e77c06d064a,,3,2,2,0.03,2026-10-30T17:02:40Z,,,
        """;

    static final String NAMES = """
        {"learners": ["u-4711", "u-4712"]}""";

    static final String NAMED = """
        {"course": "abc-of-c", "computed": "2026-11-02T09:00:00Z", "exercises": 60, "stuckAfter": 3,
         "learners": [
           {"handle": "x5f0c1c9e4a524b7e9c43", "learner": "u-4711",
            "enrolments": [{"course": "abc-of-c", "session": "2026-autumn", "cohort": "group A"}],
            "attempts": 41, "begun": 12, "solved": 11, "grade": 0.18, "lastActivity": "2026-11-02T08:41:12Z",
            "stuck": {"exercise": "first-steps/sum", "errorClass": "scanf-no-amp", "attempts": 5}}]}\
        """;

    static final String LEARNER = """
        {"handle": "x5f0c1c9e4a524b7e9c43", "computed": "2026-11-02T09:00:00Z", "stuckAfter": 3,
         "lastActivity": "2026-11-02T08:41:12Z",
         "enrolments": [{"course": "abc-of-c", "session": "2026-autumn", "cohort": "group A"}],
         "courses": [{"course": "abc-of-c", "grade": 0.18, "succeeded": false, "exercises": [
           {"exercise": "first-steps/hello", "module": "output", "attempts": 2, "best": 1,
            "first": "2026-10-01T10:00:00Z", "last": "2026-10-01T10:04:00Z", "solved": "2026-10-01T10:04:00Z",
            "inARow": 0, "stuck": false},
           {"exercise": "first-steps/sum", "module": "numbers", "attempts": 7, "best": 0.4,
            "first": "2026-11-01T18:20:00Z", "last": "2026-11-02T08:41:12Z", "errorClass": "scanf-no-amp",
            "inARow": 5, "stuck": true}]}],
         "others": []}\
        """;

    static final String EXERCISES = """
        course,module,exercise,attempts,best,first,last,solved,errorClass,inARow,stuck
        abc-of-c,numbers,first-steps/sum,7,0.4,2026-11-01T18:20:00Z,2026-11-02T08:41:12Z,,scanf-no-amp,5,true
        """;

    private LearnerExamples() {}
}
