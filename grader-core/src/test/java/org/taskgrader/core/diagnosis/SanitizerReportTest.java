package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.CSource;

/** Reports as gcc 12's sanitizers write them, and what a program could write in their place. */
class SanitizerReportTest {

    private static final CSource SOURCE = CSource.parse("""
        #include <stdio.h>
        int main(void) {
            int t[5];
            int *p = 0;
            t[5] = *p;
            return 0;
        }
        """);

    @Test
    void anIndexIsReadWithItsArraysSize() {
        String report = """
            some words of the program
            main.c:5:6: runtime error: index 5 out of bounds for type 'int [5]'
            """;

        assertThat(read(report))
                .contains(new Fault.BadIndex(
                        new Place(5, OptionalInt.of(6)), false, OptionalLong.of(5), OptionalLong.of(5)));
    }

    @Test
    void aSplitFunctionOfTheLibraryIsNamedAsItIsCalled() {
        String report = """
            ==7==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffc547a6014 at pc 0x563e bp 0x7f sp 0x7f
            READ of size 7 at 0x7ffc547a6014 thread T0
                #0 0x7fa0851d4249 in __interceptor_strlen.part.0 (/lib/libasan.so.8+0x27249)
                #1 0x563eed30b5c5 in main /box/main.c:5
            """;

        assertThat(read(report))
                .contains(new Fault.OutsideObject(
                        Place.atLine(5),
                        Region.STACK,
                        false,
                        false,
                        Optional.empty(),
                        Optional.of("strlen"),
                        OptionalInt.empty()));
    }

    @Test
    void aLeakIsToldWhereItsMemoryWasAskedFor() {
        String report = """
            ==8==ERROR: LeakSanitizer: detected memory leaks

            Indirect leak of 4 byte(s) in 1 object(s) allocated from:
                #0 0x7f4c9ee4d9cf in malloc (/lib/x86_64-linux-gnu/libasan.so.8+0xb89cf)
                #1 0x4011e4 in main /box/main.c:4

            Direct leak of 20 byte(s) in 1 object(s) allocated from:
                #0 0x7f4c9ee4d9cf in malloc (/lib/x86_64-linux-gnu/libasan.so.8+0xb89cf)
                #1 0x4011e4 in main /box/main.c:3
                #2 0x7f4c9e3ae249  (/lib/x86_64-linux-gnu/libc.so.6+0x27249)

            SUMMARY: AddressSanitizer: 20 byte(s) leaked in 1 allocation(s).
            """;

        assertThat(read(report)).contains(new Fault.Leak(Place.atLine(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "==8==ERROR: LeakSanitizer: detected memory leaks\nDirect leak of 4 byte(s)\n",
                "==8==ERROR: LeakSanitizer: detected memory leaks\nDirect leak of 4\n    #1 0x4 in f /box/main.c:900\n",
                "Direct leak of 4 byte(s)\n    #1 0x4011e4 in main /box/main.c:3\n",
                "==8==LeakSanitizer has encountered a fatal error.\n",
            })
    void aLeakWithoutAPlaceInTheProgramIsNone(String report) {
        assertThat(read(report)).isEmpty();
    }

    @Test
    void theVariableThatAnAccessMissesIsNamed() {
        String report = """
            ==7==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffc547a6014 at pc 0x563e bp 0x7f sp 0x7f
            WRITE of size 4 at 0x7ffc547a6014 thread T0
                #0 0x563eed30b5c5 in main /box/main.c:5
                #1 0x7fa0851d4249  (/lib/x86_64-linux-gnu/libc.so.6+0x27249)

            Address 0x7ffc547a6014 is located in stack of thread T0 at offset 84 in frame
                #0 0x563eed30b35b in main /box/main.c:2

              This frame has 1 object(s):
                [64, 84) 't' (line 3) <== Memory access at offset 84 overflows this variable
            """;

        assertThat(read(report))
                .contains(new Fault.OutsideObject(
                        Place.atLine(5),
                        Region.STACK,
                        false,
                        true,
                        Optional.of("t"),
                        Optional.empty(),
                        OptionalInt.of(3)));
    }

    /** What a report names depends on how the sanitizer's own library was built. */
    @ParameterizedTest
    @ValueSource(strings = {"__interceptor_strcpy", "__interceptor_strcpy.part.0", "strcpy"})
    void theFunctionOfTheLibraryIsNamedAsTheProgramCallsIt(String function) {
        String report = """
            ==7==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffc547a6014 at pc 0x563e bp 0x7f sp 0x7f
            WRITE of size 4 at 0x7ffc547a6014 thread T0
                #0 0x7fa18c3902c9 in %s (/lib/x86_64-linux-gnu/libasan.so.8+0x602c9)
                #1 0x563eed30b5c5 in main /box/main.c:5

              This frame has 1 object(s):
                [64, 84) 't' (line 3) <== Memory access at offset 84 overflows this variable
            """.formatted(function);

        assertThat(read(report))
                .contains(new Fault.OutsideObject(
                        Place.atLine(5),
                        Region.STACK,
                        false,
                        true,
                        Optional.of("t"),
                        Optional.of("strcpy"),
                        OptionalInt.of(3)));
    }

    @Test
    void memoryGivenBackIsToldWithTheLineOfTheFree() {
        String report = """
            ==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000018 at pc 0x40 bp 0x7f sp 0x7f
            READ of size 8 at 0x602000000018 thread T0
                #0 0x401a in main /box/main.c:5

            0x602000000018 is located 8 bytes inside of 16-byte region [0x602000000010,0x602000000020)
            freed by thread T0 here:
                #0 0x7f in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
                #1 0x401b in main /box/main.c:4
            """;

        assertThat(read(report)).contains(new Fault.UseAfterFree(Place.atLine(5), OptionalInt.of(4)));
    }

    @Test
    void anOverflowCountsOnlyWhereNothingWorseFollows() {
        String overflow =
                "main.c:5:6: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type"
                        + " 'int'\n";
        String division = "main.c:6:9: runtime error: division by zero\n";

        assertThat(read(overflow)).map(Object::getClass).contains(Fault.Overflow.class);
        assertThat(read(overflow + division)).map(Object::getClass).contains(Fault.DivisionByZero.class);
    }

    /** A program may write what it likes: a place that it does not have, numbers without end, names that are not its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "main.c:0:1: runtime error: division by zero",
                "main.c:900:1: runtime error: division by zero",
                "main.c:99999999999999999999:1: runtime error: division by zero",
                "main.c:5:1: runtime error: index 99999999999999999999999 out of bounds for type 'int [5]'",
                "main.c:5:1: runtime error: index 5 out of bounds for type 'int",
                "==1==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x1 at pc 0x2",
                "==1==ERROR: AddressSanitizer: no-such-kind on address\n    #0 0x1 in main /box/main.c:5",
                "==1==ERROR: AddressSanitizer: SEGV on unknown address 0xffffffffffffffffffffff (pc 0)\n",
            })
    void whatIsNoReportIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aNameThatIsNotTheProgramsIsNotTaken() {
        String report = """
            ==7==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7 at pc 0x5 bp 0x7f sp 0x7f
                #0 0x5 in main /box/main.c:5
                [64, 84) 'the_hidden_input_was_42' (line 3) <== Memory access at offset 84 overflows this variable
            """;

        assertThat(read(report).toString()).contains("OutsideObject").doesNotContain("42");
    }

    private static Optional<Fault> read(String stderr) {
        return SanitizerReport.in(stderr, SOURCE).fault();
    }
}
