package dev.madoguchi.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented articles for tests. */
final class Articles {
    private Articles() {}

    /** A draft in a file of the folder. */
    static Path draft(Path folder, String id, String version, String body) throws IOException {
        Path file = folder.resolve(id + ".md");
        Files.writeString(file, text(id, version, body));
        return file;
    }

    static String text(String id, String version, String body) {
        return """
                ---
                id: %s
                title: 暗証番号を忘れた
                reading: あんしょうばんごうをわすれた
                kind: faq
                topic: certificate
                places: [identity, reception]
                answers: operator
                version: "%s"
                ---

                %s
                """.formatted(id, version, body);
    }

    static Article of(String id, String title, String reading, String body) {
        try {
            return new ArticleReader(id)
                    .read(text(id, "1", body)
                            .replace("title: 暗証番号を忘れた", "title: " + title)
                            .replace("reading: あんしょうばんごうをわすれた", "reading: " + reading));
        } catch (ManualException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
