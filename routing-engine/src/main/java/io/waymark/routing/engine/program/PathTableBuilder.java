package io.waymark.routing.engine.program;

import io.waymark.routing.engine.regex.RegexMatcher;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the entries of one host pattern where their path matches belong. Used once. */
final class PathTableBuilder {

    private final HostPattern host;
    private final List<CompiledEntry> entries;
    private final List<CompiledEntry> any = new ArrayList<>();
    private final PathIndexBuilder asWritten;
    private final PathIndexBuilder folded;

    /** Places entries that come best first; at least one. */
    PathTableBuilder(HostPattern host, List<CompiledEntry> entries, PathTreeBuilder tree) {
        this.host = host;
        this.entries = entries;
        this.asWritten = new PathIndexBuilder(false, tree);
        this.folded = new PathIndexBuilder(true, tree);
        entries.forEach(entry -> entry.entry().match().path().on(new Placing(entry)));
    }

    /** The table, with its part of a tree. */
    PathTable build(PathTree tree, NodeSlots places) {
        EntryList all = any.isEmpty() ? null : EntryList.of(any);
        return new PathTable(host, entries, all, asWritten.build(tree, places), folded.build(tree, places));
    }

    private PathIndexBuilder index(boolean ignoreCase) {
        return ignoreCase ? folded : asWritten;
    }

    /** Where one entry goes; the answer is the builder that took it. */
    private final class Placing implements PathMatch.Cases<PathTableBuilder> {

        private final CompiledEntry entry;

        Placing(CompiledEntry entry) {
            this.entry = entry;
        }

        @Override
        public PathTableBuilder exact(PathMatch.Exact match) {
            index(match.ignoreCase()).exact(match.path(), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder textPrefix(PathMatch.TextPrefix match) {
            index(match.ignoreCase()).text(match.text(), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder segmentPrefix(PathMatch.SegmentPrefix match) {
            index(match.ignoreCase()).segments(match.segments(), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder suffix(PathMatch.Suffix match) {
            index(match.ignoreCase()).suffix(match.text(), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder template(PathMatch.Template match) {
            asWritten.template(match.template(), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder regex(PathMatch.Regex match) {
            asWritten.tested(RegexMatcher.literalPrefix(match.pattern()), entry);
            return PathTableBuilder.this;
        }

        @Override
        public PathTableBuilder grpc(PathMatch.Grpc match) {
            Optional<String> exact = PathTests.exactGrpc(match);
            Optional<String> prefix = PathTests.grpcPrefix(match);
            exact.ifPresent(path -> asWritten.exact(path, entry));
            prefix.ifPresent(path -> asWritten.text(path, entry));
            if (exact.isEmpty() && prefix.isEmpty()) {
                asWritten.tested("", entry);
            }
            return PathTableBuilder.this;
        }

        /** A text that holds the end of what is looked at is in no path. */
        @Override
        public PathTableBuilder beforeParameters(PathMatch.BeforeParameters match) {
            String end = ";";
            if (match.match() instanceof PathMatch.Exact exact) {
                PathIndexBuilder index = index(exact.ignoreCase());
                place(exact.path(), path -> {
                    index.exact(path, entry);
                    index.text(path + end, entry);
                });
            } else if (match.match() instanceof PathMatch.SegmentPrefix prefix) {
                PathIndexBuilder index = index(prefix.ignoreCase());
                place(prefix.segments(), path -> {
                    index.segments(path, entry);
                    index.text(path + end, entry);
                });
            } else if (match.match() instanceof PathMatch.TextPrefix prefix) {
                place(prefix.text(), text -> index(prefix.ignoreCase()).text(text, entry));
            } else if (match.match() instanceof PathMatch.Regex regex) {
                place(RegexMatcher.literalPrefix(regex.pattern()), text -> asWritten.tested(text, entry));
            }
            return PathTableBuilder.this;
        }

        private void place(String text, Consumer<String> index) {
            if (text.indexOf(';') < 0) {
                index.accept(text);
            }
        }

        @Override
        public PathTableBuilder any(PathMatch.Any match) {
            any.add(entry);
            return PathTableBuilder.this;
        }
    }
}
