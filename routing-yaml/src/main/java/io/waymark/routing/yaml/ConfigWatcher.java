package io.waymark.routing.yaml;

import io.waymark.routing.yaml.source.InputState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at files and directories of configuration, and loads them anew when they have changed. It has no thread: whoever calls
 * {@link #poll} or {@link #run} looks.
 *
 * <p>What counts is what stands in the files, by whatever way it came there: written over, moved into place, or swapped by a link, as
 * Kubernetes swaps all files of a ConfigMap at once. A file that is touched and says the same is no change. A change is loaded only when two
 * looks have seen the same, so that a file is not read while an editor writes it; and what changed while it was loaded is thrown away and
 * loaded again, so that no configuration is made of files from before and after. A file system without good times (2 seconds or better) may
 * be told late of a change that leaves size and time of a file as they were.
 *
 * <p>Not for use by several threads.
 */
public final class ConfigWatcher {

    private final ConfigLoader loader;
    private final List<Path> paths;
    private InputState loaded = InputState.NONE;
    private InputState seen = InputState.NONE;
    private boolean first = true;

    private ConfigWatcher(ConfigLoader loader, List<Path> paths) {
        this.loader = loader;
        this.paths = List.copyOf(paths);
    }

    /** A watcher of these files and directories, which are loaded as one configuration. */
    public static ConfigWatcher of(ConfigLoader loader, List<Path> paths) {
        return new ConfigWatcher(loader, paths);
    }

    /**
     * Looks once. The first look always loads; later ones load when there was a change and it has come to rest.
     *
     * @return what came of loading; empty if nothing was loaded
     */
    public Optional<LoadResult> poll() {
        InputState now = InputState.of(paths, seen);
        boolean settled = first || now.equals(seen);
        seen = now;
        if (!settled || (!first && now.equals(loaded))) {
            return Optional.empty();
        }
        LoadResult result = loader.read(paths);
        seen = InputState.of(paths, now);
        if (!seen.equals(now)) {
            return Optional.empty();
        }
        first = false;
        loaded = now;
        return Optional.of(result);
    }

    /**
     * Looks again and again on the calling thread, until it is interrupted. What the receiver throws ends it.
     *
     * @param interval the pause between two looks; a change is loaded after one to two of them
     * @param changed is given what came of each loading
     */
    public void run(Duration interval, Consumer<LoadResult> changed) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                poll().ifPresent(changed);
                Thread.sleep(interval.toMillis());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
