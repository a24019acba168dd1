package io.waymark.docs.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles statements, with warnings as errors, and runs them in a process of their own.
 *
 * @param statements what the page shows
 */
record JavaBlock(String statements) {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** The imports that pages leave out. */
    private static final String IMPORTS = List.of(
                    "io.waymark.routing",
                    "io.waymark.routing.action",
                    "io.waymark.routing.config",
                    "io.waymark.routing.engine",
                    "io.waymark.routing.match",
                    "io.waymark.routing.policy",
                    "io.waymark.routing.testkit",
                    "io.waymark.routing.testkit.checks",
                    "io.waymark.routing.testkit.reference",
                    "io.waymark.routing.yaml",
                    "io.waymark.routing.yaml.problem",
                    "java.nio.file",
                    "java.time",
                    "java.util")
            .stream()
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    /** Compiles; a message of the compiler fails. */
    Path compile(Path classes) throws IOException {
        Files.createDirectories(classes);
        String source = IMPORTS + "final class Example {\n    private Example() {}\n"
                + "    public static void main(String[] arguments) throws Exception {\n"
                + statements + "    }\n}\n";
        List<String> options =
                List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-Xlint:all", "-Werror", "-proc:none");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(source)))
                .call();
        if (!compiled) {
            throw new AssertionError(messages);
        }
        return classes;
    }

    /** Compiles and runs, and gives back what was printed. */
    String run(Workplace workplace, Path classes) throws IOException, InterruptedException {
        String path = compile(classes) + System.getProperty("path.separator") + CLASS_PATH;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Workplace.Result result = workplace.program(List.of(java, "-cp", path, "Example"));
        if (result.exitCode() != 0) {
            throw new AssertionError(result.output());
        }
        return result.output();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
