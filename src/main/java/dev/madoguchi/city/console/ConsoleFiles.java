package dev.madoguchi.city.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files that every page of the console asks for. Nothing in them comes from elsewhere. */
public final class ConsoleFiles {
    /** Whatever a page asks for, it gets from the server that it came from; no other page may show it or read its address. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String FOLDER = "/dev/madoguchi/console/";

    private final String style = file("style.css");
    private final String script = file("script.js");
    private final String icon = file("icon.svg");

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String icon() {
        return icon;
    }

    private static String file(String name) {
        try (InputStream file = ConsoleFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the console's file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
