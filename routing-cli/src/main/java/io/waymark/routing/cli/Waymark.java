package io.waymark.routing.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code waymark} command: asks what a routing configuration does with a request. */
@Command(
        name = "waymark",
        mixinStandardHelpOptions = true,
        versionProvider = Waymark.Version.class,
        description = "Asks what a routing configuration does with a request.")
public final class Waymark {

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Waymark.class.getPackage().getImplementationVersion();
            return new String[] {"waymark " + (version == null ? "(unpackaged)" : version)};
        }
    }

    private Waymark() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the arguments as typed
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Waymark()).execute(args));
    }
}
