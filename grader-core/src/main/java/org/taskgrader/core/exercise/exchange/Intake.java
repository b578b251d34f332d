package org.taskgrader.core.exercise.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.Remark.Effect;

/**
 * Somebody's files while they are read. It knows which of them were taken, so that none is forgotten without a word, and
 * collects what is to be said.
 */
public final class Intake {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FileTree tree;
    private final Set<String> taken = new TreeSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    public Intake(FileTree tree) {
        this.tree = tree;
    }

    /** All paths, sorted, taken or not. */
    public List<String> paths() {
        return List.copyOf(tree.files().keySet());
    }

    /** Those in a folder and below it. */
    public List<String> below(String folder) {
        return paths().stream().filter(path -> path.startsWith(folder + "/")).toList();
    }

    public boolean has(String path) {
        return tree.file(path).isPresent();
    }

    /** Takes a file as it is. */
    public Optional<Bytes> bytes(String path) {
        taken.add(path);
        return tree.file(path);
    }

    /** Takes a file that is text, for people or for a compiler: in UTF-8, lines ended by LF. */
    public Optional<String> text(String path) {
        return bytes(path).map(content -> text(path, content));
    }

    /** Takes a test's input or output, with lines ended as programs here write them. */
    public Optional<Bytes> testData(String path) {
        return bytes(path).map(content -> {
            String text = content.text();
            if (!text.contains("\r\n") || !Bytes.utf8(text).equals(content)) {
                return content;
            }
            changed(path, "Its lines ended with CR LF, as Windows writes them; now they end with LF.");
            return Bytes.utf8(text.replace("\r\n", "\n"));
        });
    }

    private String text(String path, Bytes content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            changed(path, "It is not UTF-8, and was taken for ISO 8859-1. Look at its accents.");
            text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
        }
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n");
    }

    /** Takes a file that is of no use here, and says so. */
    public void leave(String path, String why) {
        taken.add(path);
        leftOut(path, why);
    }

    /** Takes a file of which there is nothing to say. */
    public void ignore(String path) {
        taken.add(path);
    }

    public void leftOut(String place, String what) {
        remarks.add(new Remark(Effect.LEFT_OUT, place, what));
    }

    public void changed(String place, String what) {
        remarks.add(new Remark(Effect.CHANGED, place, what));
    }

    /**
     * Says of every file that nobody has taken that it is left out; of those in one folder together.
     *
     * @param reasons by the beginning of a path, of which the longest that fits counts
     */
    public void leaveRest(Map<String, String> reasons) {
        Map<String, List<String>> byFolder = new LinkedHashMap<>();
        paths().stream()
                .filter(path -> !taken.contains(path))
                .forEach(path -> byFolder.computeIfAbsent(
                                path.substring(0, path.lastIndexOf('/') + 1), folder -> new ArrayList<>())
                        .add(path));
        byFolder.forEach((folder, paths) -> {
            String place = paths.size() == 1 ? paths.getFirst() : folder + " (" + String.join(", ", names(paths)) + ")";
            String reason = reasons.entrySet().stream()
                    .filter(known -> paths.getFirst().startsWith(known.getKey()))
                    .max(Comparator.comparing(known -> known.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse("Nothing here has a use for it.");
            leftOut(place, reason);
        });
        taken.addAll(paths());
    }

    private static List<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
