package org.taskgrader.api.http;

/** The examples of runs on own inputs in the published description. */
final class RunExamples {

    static final String RUN = """
        {"source": "#include <stdio.h>\\nint main(void) {\\n  int n;\\n  scanf(\\"%d\\", &n);\\n  printf(\\"%d\\\\n\\", 2 * n);\\n}\\n",
         "input": "21\\n",
         "lang": "en"}\
        """;

    static final String RAN = """
        {"status": 0,
         "output": {"text": "42\\n", "truncated": false, "escaped": false},
         "errors": {"text": "", "truncated": false, "escaped": false}}\
        """;

    static final String NO_OWN_INPUT = """
        {"type": "/problems/no-own-input",
         "title": "The exercise takes no input of one's own",
         "status": 409,
         "detail": "An exercise of the kind prediction takes no input of one's own."}\
        """;

    private RunExamples() {}
}
