package io.waymark.docs.repository;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the public and protected things in sources that have no Javadoc. What overrides has the doc of what it overrides. */
final class Undocumented extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();

    private Undocumented(DocTrees docs) {
        this.docs = docs;
    }

    /** The places, as {@code file:line: name}. */
    static List<String> in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Undocumented scanner = new Undocumented(DocTrees.instance(task));
            task.parse().forEach(unit -> scanner.scan(new TreePath(unit), null));
            return scanner.found;
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (!isOffered(type.getModifiers())) {
            return null;
        }
        note(type, type.getSimpleName().toString());
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        if (isOffered(method.getModifiers()) && !overrides(method)) {
            note(method, method.getName().toString());
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
        if (isOffered(field.getModifiers()) && !isComponent()) {
            note(field, field.getName().toString());
        }
        return null;
    }

    private void note(com.sun.source.tree.Tree element, String name) {
        String doc = docs.getDocComment(getCurrentPath());
        if (doc == null || doc.isBlank()) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = docs.getSourcePositions().getStartPosition(unit, element);
            Path file = Path.of(unit.getSourceFile().toUri());
            found.add(Tree.name(file) + ":" + unit.getLineMap().getLineNumber(start) + ": " + name);
        }
    }

    /** Members of an interface are public without saying so. */
    private boolean isOffered(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || (isInInterface() && !flags.contains(Modifier.PRIVATE));
    }

    private boolean isInInterface() {
        return getCurrentPath().getParentPath().getLeaf().getKind() == Kind.INTERFACE;
    }

    /** The components of a record are told of in its own doc. */
    private boolean isComponent() {
        return getCurrentPath().getParentPath().getLeaf().getKind() == Kind.RECORD
                && !((VariableTree) getCurrentPath().getLeaf())
                        .getModifiers()
                        .getFlags()
                        .contains(Modifier.STATIC);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
}
