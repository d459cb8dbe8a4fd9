package dev.madoguchi.publishing;

import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.ArticleReader;
import dev.madoguchi.manual.ManualException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Amendment;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Reads what is published, at the city before it is signed and at the station before it is used: the same readers in both places. */
public final class Fitness {
    private Fitness() {}

    /**
     * A profile with blocks that were published apart.
     *
     * @param name what complaints call the profile's file
     */
    public static Profile profile(String name, String yaml, List<Amendment> amendments) throws UnfitException {
        try {
            return Profiles.amended(name, yaml.getBytes(StandardCharsets.UTF_8), amendments);
        } catch (ProfileException e) {
            throw new UnfitException(String.valueOf(e.getMessage()), e);
        }
    }

    /** An article, approved by whoever published it. */
    public static Article article(String name, String markdown, String by, LocalDate on) throws UnfitException {
        try {
            Article read = new ArticleReader(name).read(markdown);
            return read.approvedBy(new Approval(by, on, read.digest()));
        } catch (ManualException e) {
            throw new UnfitException(String.valueOf(e.getMessage()), e);
        }
    }
}
