package org.taskgrader.api.analytics.learner;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.api.store.LearnerKey;

/**
 * What a learner is called where the platform has not said whom it means: the beginning of the hash that is kept of their id.
 * It is short, stays the same, and is useless without the key that the hash was made with.
 *
 * @param text an {@code x}, so that no spreadsheet takes it for a number, and {@link #OCTETS} octets in hexadecimal: of a
 *     million learners two have the same with a probability of 10⁻¹²
 */
public record LearnerHandle(String text) {

    static final int OCTETS = 10;

    /** Of the hash of which a handle is the beginning. */
    private static final int OCTETS_OF_HASH = 32;

    private static final String MARK = "x";
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9a-f]{" + 2 * OCTETS + "}");

    public static LearnerHandle of(LearnerKey learner) {
        return new LearnerHandle(MARK + learner.hash().substring(0, 2 * OCTETS));
    }

    /** The handle of the hash that is, or begins with, these octets. */
    static LearnerHandle of(byte[] octets) {
        return new LearnerHandle(MARK + HexFormat.of().formatHex(octets, 0, OCTETS));
    }

    /** The handle that is written so; empty if none is. */
    public static Optional<LearnerHandle> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LearnerHandle(text)) : Optional.empty();
    }

    byte[] octets() {
        return HexFormat.of().parseHex(text, MARK.length(), text.length());
    }

    /** The last of the hashes that begin so; the first is not before {@link #octets}. */
    byte[] last() {
        byte[] last = new byte[OCTETS_OF_HASH];
        Arrays.fill(last, (byte) 0xff);
        System.arraycopy(octets(), 0, last, 0, OCTETS);
        return last;
    }
}
