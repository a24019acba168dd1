package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the files that configurations are read from stand at one moment: which there are, where links lead, and what is in them. Two states are
 * equal exactly when loading would read the same. Files are read only where their size, time and identity do not already say that they are
 * the same as in an earlier state, or where the time is so young that a change could hide behind it. Immutable.
 */
public final class InputState {

    /** Nothing was looked at yet. */
    public static final InputState NONE = new InputState(Map.of());

    /** As coarse as the times of a file system may be. */
    private static final long COARSE_MILLIS = 2_000;

    private static final Mark UNREADABLE = new Mark("", "", "");

    /** By path; a file that cannot be read has a mark of its own. */
    private final Map<String, Mark> files;

    private InputState(Map<String, Mark> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * How one file stands.
     *
     * @param real where it really is, behind all links
     * @param stamp its identity, size and time
     * @param content a digest of its bytes
     */
    private record Mark(String real, String stamp, String content) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Mark mark && mark.real.equals(real) && mark.content.equals(content);
        }

        @Override
        public int hashCode() {
            return content.hashCode();
        }
    }

    /** How the files at and below these paths stand now. */
    public static InputState of(List<Path> paths, InputState before) {
        long now = System.currentTimeMillis();
        Map<String, Mark> files = new TreeMap<>();
        for (Path path : paths) {
            for (Path file : ConfigFiles.at(path, new Problems())) {
                files.put(file.toString(), mark(file, before, now));
            }
        }
        return new InputState(files);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputState state && state.files.equals(files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    private static Mark mark(Path file, InputState before, long now) {
        try {
            String real = file.toRealPath().toString();
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long time = attributes.lastModifiedTime().toMillis();
            String stamp = attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
            boolean young = now - time < COARSE_MILLIS;
            Optional<Mark> same = Optional.ofNullable(before.files.get(file.toString()))
                    .filter(known -> !young && known.real.equals(real) && known.stamp.equals(stamp));
            return same.isPresent() ? same.get() : new Mark(real, stamp, content(file));
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }

    private static String content(Path file) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
