/**
 * Holds the repository to its own rules.
 *
 * <p>{@link io.waymark.docs.repository.Published} is the table of modules. {@link io.waymark.docs.repository.ArchitectureTest} checks the
 * arrows between them, {@link io.waymark.docs.repository.PublicApiTest} their public API against a text file, {@link
 * io.waymark.docs.repository.JavadocTest} their documentation, {@link io.waymark.docs.repository.PomTest} the versions, and {@link
 * io.waymark.docs.repository.RepositoryTest} the files.
 */
@NullMarked
package io.waymark.docs.repository;

import org.jspecify.annotations.NullMarked;
