package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the manual beside the screen shows.
 *
 * @param place where in the program somebody is
 * @param typed what is looked for; empty where the articles of the place are listed
 * @param listed the articles, the best first
 * @param open the one that is read
 */
public record ManualState(Place place, String typed, List<Article> listed, Optional<Article> open, Noting noting) {
    public ManualState {
        listed = List.copyOf(listed);
    }
}
