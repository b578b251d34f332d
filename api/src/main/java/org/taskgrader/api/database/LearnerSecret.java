package org.taskgrader.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key for learners' ids of a service whose operator has named none: kept in a file beside the embedded database, for
 * as long as that lives, since with another key nobody's earlier attempts would be found.
 */
public final class LearnerSecret {

    private static final String FILE = "learner-key";

    private LearnerSecret() {}

    /**
     * The key that lies in {@code folder}; a new one is put there if there is none.
     *
     * @throws DatabaseException if that is impossible
     */
    public static String keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new DatabaseException(
                    "the key for learners' ids can be neither read from nor written to " + file + " (" + e
                            + "): set TASKGRADER_LEARNER_KEY",
                    e);
        }
    }

    /** Whole or not at all. */
    private static void write(Path file) throws IOException {
        Path draft = Files.createTempFile(
                file.getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, randomKey());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String randomKey() {
        byte[] octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
