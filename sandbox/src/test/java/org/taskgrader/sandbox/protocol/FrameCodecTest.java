package org.taskgrader.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class FrameCodecTest {

    static final List<Frame> EVERY_FRAME = Frames.ALL;

    /** One HELLO by hand from the protocol's page: length, type, magic, version, toolchain, cgroup, ids. */
    private static final String HELLO = "00000017 81 54475356 0001 00000003 676363 01 00002710 0000ffff";

    @Test
    void theListHoldsEveryFrameThereIs() {
        assertThat(Frames.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Request.class, Reply.class)
                        .flatMap(side -> Stream.of(side.getPermittedSubclasses()))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("EVERY_FRAME")
    void whatIsWrittenIsReadAgain(Frame frame) throws IOException {
        assertThat(decode(FrameEncoder.encode(List.of(frame)))).isEqualTo(frame);
    }

    @Test
    void framesFollowEachOtherInOneStream() throws IOException {
        FrameDecoder decoder = decoder(FrameEncoder.encode(Frames.ALL));

        for (Frame frame : Frames.ALL) {
            assertThat(decoder.read()).contains(frame);
        }
        assertThat(decoder.read()).isEmpty();
    }

    @Test
    void theOctetsAreThoseOfTheProtocolsPage() throws IOException {
        Reply.Hello hello = new Reply.Hello(1, "gcc", 1, new Reply.UidRange(10_000, 65_535));

        assertThat(FrameEncoder.encode(List.of(hello))).isEqualTo(octets(HELLO));
        assertThat(FrameEncoder.encode(List.of(new Request.Job(1, 10_000, 2))))
                .isEqualTo(octets("00000011 01 0000000000000001 00002710 00000002"));
        assertThat(decode(octets("00000013 84 00000000000000ff 00 00000005 6a 75 6e 6b 21")))
                .isEqualTo(new Reply.JobDone(255, false, "junk!"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "00000000, length is 0",
        "04000001, length is 67108865",
        "ffffffff, length is 4294967295",
        "0000, inside a frame's length",
        "00000005 81, inside a frame of 5",
        "00000001 77, no frame of type 0x77",
        "00000001 81, middle of a value",
        "00000002 0400, 1 octets follow",
        "00000012 81 54475357 0001 00000000 00 00002710 00002711, the greeting is 0x54475357",
        "00000014 81 54475356 0001 00000000 03 00002710 00002711, of version 3 do not exist",
        "00000014 81 54475356 0001 00000000 01 00002711 00002710, are no range",
        "00000014 81 54475356 0001 00000000 01 00000000 00002710, are no range",
        "0000000d 82 0000000000000001 80000000, a step is 2147483648",
        "0000000e 84 0000000000000001 02 00000000, clean is 2",
        "0000000b 85 00000002 c328 00000000, not UTF-8",
        "0000000a 85 00000001 00 00000000, holds a NUL",
        "00000009 85 7fffffff 00000000, exceeds the frame",
        "00000011 01 0000000000000001 0000270f 00000000, uid 9999 is out of range",
    })
    void aBrokenRuleIsNamed(String hex, String message) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> decode(octets(hex)))
                .withMessageContaining(message);
    }

    @Test
    void anotherVersionIsRefusedWithWhatToDo() {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> decode(octets(HELLO.replace(" 0001 ", " 0007 "))))
                .withMessageContainingAll("version 7", "version 1", "./taskgrader image");
    }

    @Test
    void aSupervisorMayNotSendTheServicesFrames() {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> decoder(FrameEncoder.encode(List.of(new Request.Close())))
                        .readReply())
                .withMessageContaining("Close");
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> decoder(new byte[0]).readReply());
    }

    @ParameterizedTest
    @CsvSource({"../x", ".profile", "-o", "''", "a/b", "a b"})
    void aStepHasNoFileThatIsAnythingButPlain(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> FileNames.check(name));
    }

    private static Frame decode(byte[] octets) throws IOException {
        return decoder(octets).read().orElseThrow();
    }

    private static FrameDecoder decoder(byte[] octets) {
        return new FrameDecoder(new ByteArrayInputStream(octets));
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
