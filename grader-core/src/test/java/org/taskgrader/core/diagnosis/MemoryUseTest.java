package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.source.CSource;

/** Which programs leave room for a wrong use of memory: the others are never built a second time. */
class MemoryUseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a, b; scanf(\"%d %d\", &a, &b); printf(\"%d\\n\", a + b);",
                "char c = getchar(); puts(\"hello\"); printf(\"%c %s\\n\", c, \"x\");",
                "int t[3]; t[0] = 1; t[2] = t[0]; printf(\"%d\\n\", t[2]);",
                "int t[5]; for (int i = 0; i < 5; i++) { t[i] = i; } printf(\"%d\\n\", t[4]);",
                "int i, t[5]; for (i = 1; i <= 4; ++i) scanf(\"%d\", &t[i]);",
                "int m[2][3]; for (int i = 0; i < 2; i++) for (int j = 0; j < 3; j++) m[i][j] = i * j;",
            })
    void aProgramThatCannotLeaveItsVariablesIsLeftAlone(String body) {
        assertThat(MemoryUse.mayGoAstray(program(body))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int t[5]; for (int i = 0; i <= 5; i++) { t[i] = i; }",
                "int t[5]; for (int i = 5; i >= 0; i--) { t[i] = i; }",
                "int t[5]; for (int i = -1; i < 5; i++) { t[i] = i; }",
                "int t[5]; for (int i = 0; i < 5; i++) { i += 1; t[i] = i; }",
                "int n, t[5]; scanf(\"%d\", &n); for (int i = 0; i < n; i++) { scanf(\"%d\", &t[i]); }",
                "int i = 9, t[5]; for (int k = 0; k < 5; k++) { t[i] = k; }",
                "int t[5]; scanf(\"%d\", t + 5);",
                "int a = 1, *p = &a; *p = 2;",
                "char s[4]; scanf(\"%3s\", s);",
                "char s[4] = \"abcd\"; puts(s);",
                "char s[4] = \"abcd\"; printf(\"%s\\n\", s);",
                "char s[4]; strcpy(s, \"abcd\");",
                "free(malloc(4));",
            })
    void aProgramThatMayIsLookedAt(String body) {
        assertThat(MemoryUse.mayGoAstray(program(body))).isTrue();
    }

    @Test
    void leaksAreSoughtOnlyWhereMemoryIsAskedFor() {
        assertThat(MemoryUse.allocates(program("char *s = strdup(\"a\");"))).isTrue();
        assertThat(MemoryUse.allocates(program("char s[4]; strcpy(s, \"abc\");")))
                .isFalse();
    }

    private static CSource program(String body) {
        return CSource.parse("""
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            int main(void) {
            """ + body + "\nreturn 0;\n}\n");
    }
}
