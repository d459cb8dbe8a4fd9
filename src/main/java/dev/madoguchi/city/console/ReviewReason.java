package dev.madoguchi.city.console;

/** Why an officer does not confirm a case. The specifications name no reasons: this list is the program's, and says nothing about a person. */
enum ReviewReason {
    /** The papers are not with the officer. */
    PAPERS_NOT_HERE,
    /** A paper is missing or not filled in. */
    PAPERS_INCOMPLETE,
    /** It is not clear that the person is who they say. */
    IDENTITY,
    /** The photo does not fit. */
    PHOTO,
    /** The case belongs to another procedure. */
    PROCEDURE,
    /** The code is not the one at the station. */
    CODE,
    /** The officer comes to the desk, or asks for a call. */
    IN_PERSON
}
