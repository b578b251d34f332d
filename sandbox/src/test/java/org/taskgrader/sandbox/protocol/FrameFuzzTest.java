package org.taskgrader.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever arrives, the decoder returns frames or refuses with a {@link ProtocolException}; nothing else ever comes out of
 * it, and no length that is only promised takes memory. The seed is fixed: a failure can be repeated.
 */
final class FrameFuzzTest {

    private static final int ROUNDS = 20_000;

    @Test
    void randomOctetsAreRefused() {
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = new byte[random.nextInt(64)];
            random.nextBytes(octets);
            refused += readAll(octets);
        }
        assertThat(refused).isGreaterThan(ROUNDS * 9 / 10);
    }

    @Test
    void mutatedFramesAreReadOrRefused() {
        Random random = new Random(2);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = FrameEncoder.encode(List.of(Frames.ALL.get(round % Frames.ALL.size())));
            refused += readAll(mutate(octets, random));
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    @Test
    void everyTruncationIsRefused() {
        for (Frame frame : Frames.ALL) {
            byte[] octets = FrameEncoder.encode(List.of(frame));
            for (int length = 1; length < octets.length; length++) {
                assertThat(readAll(Arrays.copyOf(octets, length))).isEqualTo(1);
            }
        }
    }

    private static byte[] mutate(byte[] octets, Random random) {
        byte[] mutant = octets.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                case 2 -> mutant[at] = (byte) 0xff;
                default -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
            }
        }
        return mutant;
    }

    /** Returns 1 if the octets were refused. */
    private static int readAll(byte[] octets) {
        FrameDecoder decoder = new FrameDecoder(new ByteArrayInputStream(octets));
        try {
            while (decoder.read().isPresent()) {
                // Each frame consumes what it read, so this ends.
            }
            return 0;
        } catch (ProtocolException refused) {
            assertThat(refused).hasMessageNotContaining("null");
            return 1;
        } catch (IOException | RuntimeException | OutOfMemoryError other) {
            return fail("on " + HexFormat.of().formatHex(octets), other);
        }
    }
}
