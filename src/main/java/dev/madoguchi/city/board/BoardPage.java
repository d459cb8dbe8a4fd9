package dev.madoguchi.city.board;

import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of the page, its texts put in: Japanese, with English beside it. Nothing in them comes from elsewhere. */
public final class BoardPage {
    /** Whatever the page asks for, it gets from the server that it came from. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private static final String FOLDER = "/dev/madoguchi/board/";
    private static final Pattern TEXT = Pattern.compile("\\{\\{(en )?([a-zA-Z.]+)}}");

    private final String page;
    private final String style;
    private final String script;

    public BoardPage() {
        Texts japanese = new Texts(Locale.JAPANESE);
        Texts english = new Texts(Locale.ENGLISH);
        page = TEXT.matcher(file("page.html")).replaceAll(found -> text(found, japanese, english));
        style = file("page.css");
        script = file("page.js");
    }

    /** HTML, for every site: the page reads its site from its own address. */
    public String page() {
        return page;
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    private static String text(MatchResult found, Texts japanese, Texts english) {
        String text = (found.group(1) == null ? japanese : english).get(found.group(2));
        return escaped(text).replace("\\", "\\\\").replace("$", "\\$");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String file(String name) {
        try (InputStream file = BoardPage.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the page's file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
