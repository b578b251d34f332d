package org.taskgrader.core.exercise;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.bytes.RecordFingerprint;
import org.taskgrader.core.rule.SourceRule;

/**
 * A fingerprint of everything in an exercise that decides a grade. Two exercises with the same version grade any program
 * alike, so a result may be kept under it; the wording of a statement or of feedback is not in
 * it.
 */
final class ExerciseVersion {

    private ExerciseVersion() {}

    /** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
    static String of(Grading grading) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            text(out, RecordFingerprint.of(deciding(grading.kind())));
            text(out, grading.compile().standard());
            texts(out, grading.compile().flags());
            write(out, grading.comparison());
            text(out, grading.exitStatus().name());
            out.writeInt(grading.groups().size());
            for (TestGroup group : grading.groups()) {
                text(out, group.name());
                out.writeInt(group.points());
                text(out, group.scoring().name());
                texts(out, group.after());
            }
            out.writeInt(grading.tests().size());
            for (TestCase test : grading.tests()) {
                write(out, test);
            }
            for (SourceRule rule : grading.rules()) {
                text(out, rule.demands().toString());
                text(out, rule.severity().name());
                text(out, rule.costs().toString());
            }
            if (!grading.compile().limits().equals(CompileOptions.USUAL_LIMITS)) {
                text(out, grading.compile().limits().toString());
            }
            if (!grading.library().isEmpty()) {
                text(out, RecordFingerprint.of(grading.library()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes everything", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Record deciding(Kind kind) {
        return kind instanceof Kind.Interactive(Interactor interactor)
                ? new Kind.Interactive(interactor.withoutWords())
                : (Record) kind;
    }

    /** What a checker says in words is left out, as all words are. */
    private static void write(DataOutputStream out, Comparison comparison) throws IOException {
        if (comparison instanceof Comparison.Checked(Checker checker)) {
            bytes(out, checker.source());
            texts(out, checker.needs().stream().map(Enum::name).toList());
        } else {
            text(out, comparison.toString());
        }
    }

    private static void write(DataOutputStream out, TestCase test) throws IOException {
        text(out, test.name());
        text(out, test.group());
        text(out, test.visibility().name());
        texts(out, test.arguments());
        texts(out, test.invocation().environment());
        files(out, test.invocation().files());
        bytes(out, test.input());
        List<Bytes> outputs = test.answer().outputs();
        out.writeInt(outputs.size());
        for (Bytes output : outputs) {
            bytes(out, output);
        }
        files(out, test.answer().files());
        Limits limits = test.limits();
        out.writeLong(limits.cpu().toNanos());
        out.writeLong(limits.wall().toNanos());
        out.writeLong(limits.memory().bytes());
        out.writeLong(limits.output().bytes());
        out.writeInt(limits.processes());
    }

    private static void files(DataOutputStream out, List<PlacedFile> files) throws IOException {
        out.writeInt(files.size());
        for (PlacedFile file : files) {
            text(out, file.name());
            bytes(out, file.content());
        }
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, Bytes.utf8(text));
    }

    /** With the length first, so that no two exercises can look the same by where one field ends. */
    private static void bytes(DataOutputStream out, Bytes bytes) throws IOException {
        out.writeInt(bytes.size());
        bytes.stream().transferTo(out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
