package org.taskgrader.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.source.CSource;

/** Programs that would not be seen as they are, and programs that only look like that. */
class HidingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int main(void) { _exit(0); }",
                "#define END _exit\nint main(void) { END(0); }",
                "#define JOIN(a, b) a ## b\nint main(void) { JOIN(_ex, it)(0); }",
                "int main(void) { void (*end)(int) = quick_exit; end(0); }",
                "int main(void) { if (fork() == 0) { return 0; } return 1; }",
                "void __sanitizer_cov_trace_pc(void) {}\nint main(void) { return 0; }",
                "int __lsan_is_turned_off(void) { return 1; }\nint main(void) { return 0; }",
                "#ifdef __SANITIZE_ADDRESS__\nint main(void) { return 0; }\n#endif",
                "#ifndef __OPTIMIZE__\n#error\n#endif\nint main(void) { return 0; }",
                "__attribute__((no_sanitize(\"address\"))) int main(void) { return 0; }",
                "__attribute__((no_instrument_function)) int main(void) { return 0; }",
                "int main(void) { asm(\"nop\"); }",
                "int main(void) { getenv(\"ASAN_OPTIONS\"); }",
                "extern unsigned long taskgrader_calls[];\nint main(void) { taskgrader_calls[0] = 0; }",
                "int main(void) { dlsym(0, \"x\"); }",
                "int main(void) { for (int i = 3; i < 100; i++) close(i); }"
            })
    void what_hides_is_found(String program) {
        assertThat(RuleCheck.of(CSource.parse(program)).hiding()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int main(void) { exit(0); }",
                "/* _exit, fork, __asan */\nint main(void) { puts(\"fork and _exit\"); return 0; }",
                "static void close(int door) {}\nint main(void) { close(1); return 0; }",
                "int main(void) { int kill = 3; return kill; }",
                "struct s { int close; };\nint main(void) { struct s s; s.close = 1; return 0; }",
                "#ifdef DEBUG\n#define SHOW 1\n#endif\nint main(void) { return 0; }"
            })
    void what_does_not_is_left_alone(String program) {
        assertThat(RuleCheck.of(CSource.parse(program)).hiding()).isEmpty();
    }
}
