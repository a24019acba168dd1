package io.waymark.routing.yaml.envoy.format;

/** A format that Envoy would refuse. The message says what is wrong. */
public final class FormatFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String help;

    FormatFault(String message, String help) {
        super(message, null, false, false);
        this.help = help;
    }

    /** What is wrong. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What to write instead, {@code ""} if nothing can be said. */
    public String help() {
        return help;
    }
}
