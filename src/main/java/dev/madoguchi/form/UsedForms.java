package dev.madoguchi.form;

import java.io.IOException;
import java.util.Optional;

/** Knows which forms were used today at this counter (F51). */
@FunctionalInterface
public interface UsedForms {

    /**
     * The last use of this form today. Blocks as long as the day's records take to be looked through.
     *
     * @throws IOException where they cannot be opened
     */
    Optional<EarlierUse> find(ApplicationId id) throws IOException;
}
