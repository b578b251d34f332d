package org.taskgrader.api.http;

/** The examples of regrades in the published description. */
final class RegradeExamples {

    private static final String WHICH = """
        {"id": "2f0cd7e8-6a0f-4a57-9a51-0c1f5f3d8a11",
         "exercise": {"id": "first-steps/sum", "version": "9b1f0c6e"}, "requested": "2026-11-02T09:31:12Z",
         "links": {"self": "/api/v1/regrades/2f0cd7e8-6a0f-4a57-9a51-0c1f5f3d8a11"},
        """;

    private static final String CHANGE = """
         "changes": [{"submission": "c06d064a-3b1f-4f0e-9a52-6f7a3f1d2b10",
                      "regraded": "7d9b2c1e-90a4-4f57-8d0b-1b0a5f0c7e42",
                      "before": {"verdict": "wrong-output", "score": 75.0, "maxScore": 100, "errorClass": "edge-case-zero"},
                      "after": {"verdict": "passed", "score": 100.0, "maxScore": 100}}]}\
        """;

    static final String DONE = WHICH + """
         "status": "done", "stage": "done", "total": 812, "done": 812, "graded": 812, "changed": 1, "applied": 0,
        """ + CHANGE;

    static final String APPLIED = WHICH + """
         "status": "done", "stage": "applied", "total": 812, "done": 812, "graded": 812, "changed": 1, "applied": 1,
        """ + CHANGE;

    static final String LEFT_ALONE = WHICH + """
         "status": "done", "stage": "left-alone", "total": 812, "done": 812, "graded": 812, "changed": 1, "applied": 0,
        """ + CHANGE;

    static final String STOPPED = WHICH + """
         "status": "done", "stage": "stopped", "total": 812, "done": 812, "graded": 350, "changed": 1, "applied": 0,
        """ + CHANGE;

    static final String LIST = "{\"regrades\": [" + WHICH + """
         "stage": "done", "total": 812, "done": 812, "graded": 812, "applied": 0}],
         "next": "2f0cd7e8-6a0f-4a57-9a51-0c1f5f3d8a11"}\
        """;

    static final String UNKNOWN_REGRADE = """
        {"type": "/problems/unknown-regrade", "title": "There is no such regrade", "status": 404,
         "detail": "There is no regrade with this id."}\
        """;

    static final String REGRADE_UNDER_WAY = """
        {"type": "/problems/regrade-under-way", "title": "The regrade is not done yet", "status": 409,
         "detail": "791 of 812 submissions are graded again."}\
        """;

    static final String REGRADE_APPLIED = """
        {"type": "/problems/regrade-applied", "title": "The results of the regrade count already", "status": 409,
         "detail": "1 of 812 submissions report the new result."}\
        """;

    private RegradeExamples() {}
}
