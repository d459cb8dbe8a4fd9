package dev.madoguchi.agenda;

import java.nio.file.Path;
import java.time.YearMonth;

/** Makes the report of a month of one site: files that lie on this computer, and paper. */
@FunctionalInterface
public interface MonthPapers {

    /**
     * Puts the files into their folder, in the place of those of before, and prints them. Slow. May be done again.
     *
     * @throws Exception where the files cannot be made or put there; nothing is printed then
     */
    Made make(YearMonth month) throws Exception;

    /**
     * What was made.
     *
     * @param folder where the files lie
     * @param printed whether the printer's queue took the paper
     */
    record Made(Path folder, boolean printed) {}
}
