package org.taskgrader.core.exercise.exchange.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.FolderFormat;
import org.taskgrader.core.exercise.exchange.Remark;
import org.taskgrader.core.exercise.exchange.Remark.Effect;

/** Our own: an exercise's folder as it is, in one {@link JobDocument}. */
public final class JobFormat implements FolderFormat {

    private static final String SETTINGS = "exercise.yaml";
    private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*(\\S.*?)[ \\t]*(?=\\r?$)");

    @Override
    public String name() {
        return "job";
    }

    @Override
    public String description() {
        return "an exercise of ours as one JSON document";
    }

    @Override
    public Optional<String> singleFile() {
        return Optional.of("exercise.json");
    }

    @Override
    public Exported read(FileTree files, String id) throws ExchangeException {
        if (files.files().size() != 1) {
            throw new ExchangeException("a job is one JSON document: name the file");
        }
        JobDocument job = JobDocument.parse(files.files().firstEntry().getValue());
        List<Remark> remarks = new ArrayList<>();
        job.source()
                .ifPresent(source -> remarks.add(new Remark(
                        Effect.LEFT_OUT,
                        "source",
                        "The program is no part of the exercise: ./taskgrader grade --job grades it.")));
        SortedMap<String, Bytes> named = new TreeMap<>(job.exercise().files());
        Optional.ofNullable(named.get(SETTINGS)).map(Bytes::text).ifPresent(settings -> {
            Matcher written = ID.matcher(settings);
            if (written.find() && !written.group(1).equals(id)) {
                remarks.add(new Remark(Effect.CHANGED, SETTINGS + ": id", "It was " + written.group(1) + "."));
                named.put(SETTINGS, Bytes.utf8(written.replaceFirst(Matcher.quoteReplacement("id: " + id))));
            }
        });
        return new Exported(new FileTree(named), remarks);
    }

    @Override
    public Exported write(FileTree folder) throws ExchangeException {
        SortedMap<String, Bytes> taken = new TreeMap<>();
        List<Remark> remarks = new ArrayList<>();
        for (Map.Entry<String, Bytes> file : folder.files().entrySet()) {
            if (JobFiles.takes(file.getKey())) {
                taken.put(file.getKey(), file.getValue());
            } else {
                remarks.add(new Remark(
                        Effect.LEFT_OUT,
                        file.getKey(),
                        "Its name begins with a dot, or cannot be one in an exercise."));
            }
        }
        Bytes json =
                new JobDocument(new FileTree(taken), Optional.empty(), Optional.empty(), OptionalInt.empty()).json();
        // What is written must be what can be read: this says so if it is too much.
        JobDocument.parse(json);
        return new Exported(FileTree.of("exercise.json", json), remarks);
    }
}
