package dev.madoguchi.queue.desk;

import java.io.IOException;
import java.util.Optional;

/** Which window this station works at, kept from one day to the next. */
public interface WindowChoice {

    /** What was chosen last; empty where nothing was. */
    Optional<String> chosen();

    /** Whether whoever is at the station may change it now. */
    boolean mayChange();

    /** Keeps a choice. */
    void keep(String window) throws IOException;
}
