package dev.madoguchi.board;

/**
 * Something that who waits is to read.
 *
 * @param english empty where nobody translated it
 */
public record BoardNotice(String japanese, String english) {}
