package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Programs that are wrong in the same way, and differ in names and manner. */
public final class AlikePrograms {

    /** The difference in the place of the sum ({@code first-steps/sum}), by five people. */
    public static final List<String> DIFFERENCES = List.of(
            "#include <stdio.h>\n\nint main(void)\n{\n    int a, b;\n    scanf(\"%d %d\", &a, &b);\n    printf(\"%d\\n\", a - b);\n    return 0;\n}\n",
            "#include <stdio.h>\nint main() {\n  int x;\n  int y; // two numbers\n  scanf(\"%d %d\", &x, &y);\n  printf(\"%d\\n\", (x - y));\n}\n",
            "#include <stdio.h>\n#include <stdlib.h>\nint main(void) { int second, first; scanf(\"%d %d\", &first, &second);\n printf(\"%d\\n\", first - second); return 0; }\n",
            "#include <stdio.h>\n/* sum */\nint main(void)\n{\n    int n1, n2, unused;\n    {\n        scanf(\"%d %d\", &n1, &n2);\n    }\n    printf(\"%d\\n\", n1 - n2);\n    return (0);\n}\n",
            "#include <stdio.h>\n\nint main(void)\n{\n\tint p, q;;\n\tscanf(\"%d \" \"%d\", &p, &q);\n\tprintf(\"%d\\n\", p - q);\n}\n");

    private static final List<String> NAMES = List.of("a", "total", "n", "x1", "value");

    private AlikePrograms() {}

    /** One for {@link DoublingExercise}, which a scripted sandbox takes for one that echoes; {@code name} is a variable's. */
    public static String echo(String name) {
        return "// echo\n/* by Ada */\nint main(void)\n{\n    int " + name + " = 1;\n    " + name + "++;\n    return "
                + name + " - 2;\n}\n";
    }

    /** Five such, by five people. */
    public static List<String> echoes() {
        return NAMES.stream().map(AlikePrograms::echo).toList();
    }

    /** Somebody sends {@code source}, and waits for what comes of it. */
    public static ValidatableResponse sent(String key, String exercise, String learner, String source, String lang) {
        return given().auth()
                .oauth2(key)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", exercise, "source", source, "learner", learner, "lang", lang))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    /** Each of {@code sources} is sent by another learner. */
    public static void sentByEach(String key, String exercise, List<String> sources) {
        for (int learner = 0; learner < sources.size(); learner++) {
            sent(key, exercise, "learner " + learner, sources.get(learner), "en");
        }
    }
}
