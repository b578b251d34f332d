package org.taskgrader.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * What a program has no honest use for in an exercise that looks at its runs: ways to end without being asked, to have
 * another process or the machine do the work, to close what is reported over, and whatever knows that somebody looks.
 */
final class Hiding {

    private static final List<String> FUNCTIONS = List.of(
            "_exit",
            "_Exit",
            "quick_exit",
            "fork",
            "vfork",
            "clone",
            "syscall",
            "execl",
            "execlp",
            "execle",
            "execv",
            "execvp",
            "execve",
            "kill",
            "ptrace",
            "dlopen",
            "dlsym",
            "close",
            "closefrom",
            "close_range",
            "dup2",
            "dup3");

    /** Parts of names, and of attributes: of sanitizers, of what gcc calls for them, and of ours. */
    private static final List<String> PARTS = List.of(
            "__sanitizer",
            "__asan",
            "__lsan",
            "__ubsan",
            "__SANITIZE",
            "__OPTIMIZE",
            "__cyg_profile",
            "__wrap_",
            "__real_",
            "no_sanitize",
            "no_instrument",
            "ASAN_OPTIONS",
            "UBSAN_OPTIONS",
            "LSAN_OPTIONS",
            "taskgrader");

    private Hiding() {}

    /**
     * The first place, if there is one.
     *
     * @param possible the program with everything that may count
     * @param certain the same with what does
     */
    static Optional<SourceRange> first(CSource written, CSource possible, CSource certain) {
        return Stream.of(possible, written)
                .flatMap(source -> source.code().stream())
                .filter(Hiding::hides)
                .map(Token::range)
                .findFirst()
                .or(() -> directive(written))
                .or(() -> Constructs.first(
                        Construct.ASM, possible, possible.unit().descendants()))
                .or(() -> FUNCTIONS.stream()
                        .flatMap(name -> Names.first(possible, certain, name).stream())
                        .findFirst());
    }

    private static boolean hides(Token token) {
        return (token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.STRING)
                && PARTS.stream().anyMatch(token.text()::contains);
    }

    /** What a condition asks is gone where directives are followed, so it is looked for in the lines as they are. */
    private static Optional<SourceRange> directive(CSource written) {
        return written.directives().stream()
                .map(directive -> directive.range())
                .filter(range -> written.lines().subList(range.line() - 1, range.endLine()).stream()
                        .anyMatch(line -> PARTS.stream().anyMatch(line::contains)))
                .findFirst();
    }
}
