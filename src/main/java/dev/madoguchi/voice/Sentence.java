package dev.madoguchi.voice;

import java.util.Locale;

/**
 * What is said in one language.
 *
 * @param language its language
 * @param written as it is written, for voices that read the language's writing
 * @param sounded as it sounds: kana in Japanese, for voices that know no Kanji; elsewhere as it is written
 */
public record Sentence(Locale language, String written, String sounded) {}
