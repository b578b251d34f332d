package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.diagnosis.DebuggerLog.Stop;
import org.taskgrader.core.diagnosis.ProgramState.Call;
import org.taskgrader.core.diagnosis.ProgramState.Variable;
import org.taskgrader.core.source.CSource;

/** What gdb 13 writes under our script, and what a program could write in its place. */
class StopReaderTest {

    private static final CSource SOURCE = CSource.parse("""
        int show(int *p, int n) {
            return *p + n;
        }
        int main(void) {
            int sum, count = 3;
            char name[8] = "a\\"b";
            return show(0, count) + sum + name[0];
        }
        """);

    private static final String FRAMES =
            "^done,stack=[frame={level=\"0\",addr=\"0x40\",func=\"show\",args=[],file=\"main.c\",fullname=\"/box/main.c\",line=\"2\",arch=\"i386\"},frame={level=\"1\",addr=\"0x41\",func=\"main\",args=[],file=\"main.c\",fullname=\"/box/main.c\",line=\"7\",arch=\"i386\"}]\n";

    @Test
    void showsTheInnermostFunctionsVariablesAndTheCalls() {
        Stop stop = stop("""
            Program received signal SIGSEGV, Segmentation fault.
            %s^done,variables=[{name="p",arg="1",value="0x0"},{name="n",arg="1",value="-16843010"}]
            @stack = 0x7ffe2c9f2e10
            @code = 0x1
            @fault = 0x0
            """.formatted(FRAMES));

        assertThat(new StopReader(SOURCE).state(stop))
                .contains(new ProgramState(
                        2,
                        List.of(new Variable("p", Optional.of("NULL")), new Variable("n", Optional.empty())),
                        List.of(new Call("show", 2), new Call("main", 7)),
                        List.of()));
        assertThat(new StopReader(SOURCE).fault(stop)).contains(new Fault.NullUse(Place.atLine(2), Optional.empty()));
    }

    @Test
    void showsWhatAPointerLeadsToInTheFunctionItIsAbout() {
        Stop stop = stop("""
            Program received signal SIGSEGV, Segmentation fault.
            %s@reached *p
            #1  0x0000555555555321 in main () at main.c:7
            $1 = 12
            @reached n->x
            #0  0x0000555555555291 in show (p=0x7fffffffebc0, n=3) at main.c:2
            $2 = 5
            $3 = 4711
            @reached n->next
            #0  0x0000555555555291 in show (p=0x7fffffffebc0, n=3) at main.c:2
            $4 = (struct item *) 0x0
            @reached n->other
            #0  0x0000555555555291 in show (p=0x7fffffffebc0, n=3) at main.c:2
            $5 = (struct item *) 0x5555555592a0
            """.formatted(FRAMES));

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().variables())
                .as("an address is not told, nor what is there in another function")
                .containsExactly(new Variable("n->x", Optional.of("5")), new Variable("n->next", Optional.of("NULL")));
    }

    @Test
    void textsThatWereNeverFilledAreQuestionMarks() {
        Stop stop = stop("Program received signal SIGSEGV, Segmentation fault.\n" + FRAMES
                + "^done,variables=[{name=\"name\",value=\"{\\\"abc\\\", " + unfilled() + ", " + unfilled()
                + "}\"}]\n");

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().variables())
                .containsExactly(new Variable("name", Optional.of("{\"abc\", ?, ?}")));
    }

    /** As the machine interface escapes what gdb shows of 24 of the octets that variables are filled with. */
    private static String unfilled() {
        return "\\\"" + "\\\\376".repeat(24) + "\\\"...";
    }

    @Test
    void theLastLinesAreFewAndLeadToTheFault() {
        Stop stop = stop("Program received signal SIGSEGV, Segmentation fault.\n" + FRAMES
                + (block("main", 6) + block("main", 6) + block("show", 3)).repeat(5) + block("main", 7));

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().path()).containsExactly(6, 3, 6, 3, 6, 3, 7, 2);
    }

    @Test
    void ofTheLastLinesOnlyTheProgramsOwnAreTaken() {
        Stop stop = stop("Program received signal SIGSEGV, Segmentation fault.\n" + FRAMES
                + block("main", 5)
                + block("main", 0)
                + block("main", 9)
                + block("main", 1_000_000)
                + block("_sub_I_00099_1", 8)
                + block("secret_4711", 6)
                + block("show", 2).replace("main.c", "other.c")
                + "Line 6 of \"main.c\" is at address 0x401234 <main+4> but contains no code.\n"
                + "No line number information available for address 0xffffffffffffffff\n"
                + "Line 99999999999 of \"main.c\" starts at address 0x1 <main> and ends at 0x2.\n");

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().path()).containsExactly(5, 2);
    }

    @Test
    void aPathThatIsOnlyThePlaceIsNone() {
        Stop stop = stop("Program received signal SIGPROF, Profiling timer expired.\n" + FRAMES
                + block("show", 2).repeat(1000));

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().path()).isEmpty();
        assertThat(stop.blocks()).hasSizeLessThan(50);
    }

    private static String block(String function, int line) {
        return "Line %d of \"main.c\" starts at address 0x401220 <%s+16> and ends at 0x40122c <%s+28>.\n"
                .formatted(line, function, function);
    }

    @Test
    void anAddressThatNoProgramCanHaveIsNotNull() {
        Stop stop = stop("""
            Program received signal SIGSEGV, Segmentation fault.
            %s@stack = 0x7ffe2c9f2e10
            @code = 0x80
            @fault = 0x0
            """.formatted(FRAMES));

        assertThat(new StopReader(SOURCE).fault(stop)).contains(new Fault.WildUse(Place.atLine(2), Optional.empty()));
    }

    @Test
    void functionsAndVariablesThatAreNotTheProgramsAreNotTaken() {
        Stop stop = stop("""
            Program received signal SIGSEGV, Segmentation fault.
            ^done,stack=[frame={level="0",func="secret_4711",file="main.c",line="2",arch="i386"},frame={level="1",func="show",file="main.c",line="2",arch="i386"}]
            ^done,variables=[{name="secret_4711",value="4711"}]
            ^done,variables=[{name="secret_4711",value="4711"},{name="n",value="1"}]
            """);

        assertThat(new StopReader(SOURCE).state(stop).orElseThrow().toString()).doesNotContain("4711");
    }

    @Test
    void aLogThatIsNoneHasNoStops() {
        assertThat(DebuggerLog.read("").stops()).isEmpty();
        assertThat(DebuggerLog.read("^done,stack=[frame={level=\"").stops()).isEmpty();
        assertThat(DebuggerLog.read("Program received signal SIGSEGV, x.\n^done,stack=[".repeat(100))
                        .stops())
                .hasSizeLessThan(10)
                .allSatisfy(
                        stop -> assertThat(new StopReader(SOURCE).state(stop)).isEmpty());
    }

    private static Stop stop(String log) {
        return DebuggerLog.read(log).stops().getFirst();
    }
}
