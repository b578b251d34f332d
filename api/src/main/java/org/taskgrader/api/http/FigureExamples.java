package org.taskgrader.api.http;

/** The examples of figures and of groups of programs in the published description. */
final class FigureExamples {

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

    private FigureExamples() {}
}
