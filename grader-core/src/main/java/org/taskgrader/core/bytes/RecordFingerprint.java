package org.taskgrader.core.bytes;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fingerprint of a record and all that it holds, such as a request to a sandbox: two with the same one are the same. It
 * follows the records, so that a component added to one is part of it without anybody thinking of this class; where the new
 * one is an empty list or {@link Optional}, the fingerprint is what it was.
 */
public final class RecordFingerprint {

    private final DataOutputStream out;

    private RecordFingerprint(DataOutputStream out) {
        this.out = out;
    }

    /** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
    public static String of(Record request) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            new RecordFingerprint(out).value(request);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes everything", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Record record -> components(record);
            case Bytes bytes -> octets(bytes.toArray());
            case List<?> list -> {
                out.writeInt(list.size());
                for (Object element : list) {
                    value(element);
                }
            }
            case Map<?, ?> map ->
                value(new TreeMap<>(map)
                        .entrySet().stream()
                                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                                .toList());
            case Optional<?> optional -> value(optional.stream().toList());
            case Enum<?> constant -> text(constant.name());
            case Duration duration -> text(duration.toString());
            case String text -> text(text);
            case Number number -> text(number.toString());
            case Boolean truth -> out.writeBoolean(truth);
            default -> throw new IllegalArgumentException("no request holds a " + value.getClass());
        }
    }

    /** With the type's simple name: a package may be renamed, and the request is the same. */
    private void components(Record record) throws IOException {
        Map<String, Object> present = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                present.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("requests are public records; " + record.getClass() + " is not", e);
            }
        }
        present.values().removeIf(value -> value.equals(List.of()) || value.equals(Optional.empty()));
        text(record.getClass().getSimpleName());
        out.writeInt(present.size());
        for (Map.Entry<String, Object> component : present.entrySet()) {
            text(component.getKey());
            value(component.getValue());
        }
    }

    private void text(String text) throws IOException {
        octets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With the length first, so that no two requests can look the same by where one field ends. */
    private void octets(byte[] octets) throws IOException {
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
