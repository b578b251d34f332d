package org.taskgrader.api.http;

/** The examples of comparisons in the published description. */
public final class SimilarityExamples {

    public static final String SIMILARITY = """
        {"id": "7a0d2a34-5f0e-4a86-9c4b-1c8e0a4f6b21", "exercise": "first-steps/sum", "status": "done", "progress": 100,
         "requested": "2026-11-02T09:31:12Z", "ended": "2026-11-02T09:31:19Z", "programs": 214, "leftOut": 0,
         "found": {
           "pairs": [{"first": {"number": 17, "submission": "c06d064a-3b1f-4f0e-9a52-6f7a3f1d2b10"},
                      "second": {"number": 101, "submission": "7d9b2c1e-90a4-4f57-8d0b-1b0a5f0c7e42"},
                      "similarity": 0.92, "ofFirst": 0.95, "ofSecond": 0.89,
                      "parts": [{"first": {"from": 3, "to": 14}, "second": {"from": 5, "to": 17}}]}],
           "clusters": [],
           "notCompared": [{"program": {"number": 44, "submission": "5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77"},
                            "reason": "unreadable"}]},
         "links": {"self": "/api/v1/exercises/first-steps/sum/similarities/7a0d2a34-5f0e-4a86-9c4b-1c8e0a4f6b21"}}\
        """;

    static final String UNKNOWN_SIMILARITY = """
        {"type": "/problems/unknown-similarity", "title": "There is no such comparison", "status": 404,
         "detail": "There is no comparison with this id for this exercise."}\
        """;

    static final String NO_COMPARER = """
        {"type": "/problems/no-comparer", "title": "This service compares no programs", "status": 501,
         "detail": "The operator has not set taskgrader.similarity.class-path.",
         "instance": "urn:uuid:0b3f3f0e-5d5f-4b39-8d36-1f3f2f7c1c11"}\
        """;

    static final String SIMILARITY_UNDER_WAY = """
        {"type": "/problems/similarity-under-way", "title": "Programs of another exercise are being compared",
         "status": 409, "detail": "Programs for first-steps/sum are being compared."}\
        """;

    private SimilarityExamples() {}
}
