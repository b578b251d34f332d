package org.taskgrader.api.analytics.learner;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A learner's place in a list: whom to begin behind. It says where that learner stood, so it goes on being good when they have
 * been erased, or have moved to the front.
 *
 * @param activity when the learner was active last, in microseconds since 1970; {@link #NEVER} if never
 */
record ListPosition(long activity, LearnerHandle learner) {

    static final long NEVER = -1;

    /** Before everybody. */
    static final ListPosition BEGINNING =
            new ListPosition(Long.MAX_VALUE, LearnerHandle.of(new byte[LearnerHandle.OCTETS]));

    private static final int SIZE = Long.BYTES + LearnerHandle.OCTETS;

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIZE)
                        .putLong(activity)
                        .put(learner.octets())
                        .array());
    }

    /** The position that is written so; empty if none is. */
    static Optional<ListPosition> read(String text) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(text);
            if (octets.length != SIZE) {
                return Optional.empty();
            }
            return Optional.of(new ListPosition(
                    ByteBuffer.wrap(octets).getLong(), LearnerHandle.of(Arrays.copyOfRange(octets, Long.BYTES, SIZE))));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
