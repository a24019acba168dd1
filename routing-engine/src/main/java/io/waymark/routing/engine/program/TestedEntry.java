package io.waymark.routing.engine.program;

/**
 * An entry whose path no table answers for.
 *
 * @param entry the entry
 * @param path the test of its path
 */
record TestedEntry(CompiledEntry entry, PathTest path) {

    static TestedEntry of(CompiledEntry entry) {
        return new TestedEntry(entry, PathTest.of(entry.entry().match().path()));
    }
}
