package org.taskgrader.api.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL installation: a folder with {@code bin/initdb}, {@code bin/pg_ctl} and {@code bin/postgres}.
 *
 * @param home the folder above {@code bin}
 */
public record PostgresBinaries(Path home) {

    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "postgres-linux-x86_64.txz",
            "aarch64", "postgres-linux-arm_64.txz");

    /** Written when all is unpacked: a folder without it was left by a process that was killed halfway. */
    private static final String COMPLETE = ".complete";

    /**
     * Unpacks the binaries that come with this program below {@code folder}, unless that has been done before.
     *
     * @throws DatabaseException if there are none for this machine, or they cannot be written there
     */
    static PostgresBinaries unpackedIn(Path folder) {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String archive = ARCHIVES.get(machine);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseException("there is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                    + machine + ": start a server and set TASKGRADER_DATABASE_URL to it");
        }
        try {
            Path home = folder.resolve(fingerprint(archive));
            if (!Files.exists(home.resolve(COMPLETE))) {
                unpack(archive, home);
                Files.createFile(home.resolve(COMPLETE));
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be unpacked in " + folder + ": " + e, e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Another version of this program brings other binaries; both may be there. */
    private static String fingerprint(String archive) throws IOException {
        try (InputStream content = open(archive)) {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static InputStream open(String archive) throws IOException {
        InputStream content = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (content == null) {
            throw new IOException(archive + " is missing in this program");
        }
        return new BufferedInputStream(content, 1 << 16);
    }

    private static void unpack(String archive, Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
