package dev.madoguchi.freetext;

import java.io.IOException;
import java.util.List;

/** Tells who is or was here today. Reads the day book, which takes a moment. */
@FunctionalInterface
public interface PeopleSource {

    /** Everybody of today; fails where the day book does not open. */
    List<KnownPerson> people() throws IOException;
}
