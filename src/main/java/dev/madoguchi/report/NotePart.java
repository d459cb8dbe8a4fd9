package dev.madoguchi.report;

/** The parts of a daily report that a person writes. */
public enum NotePart {
    /** 市民からの問合せ事項 (000 §8ア). */
    QUESTIONS,
    /** トラブルや対応が難航したケース等における状況や対応内容 (004 §2-1(12)②ア), 苦情 (003 §10-5). */
    DIFFICULT,
    /** その他 (000 §8ア, 004 §2-1(12)②イ). */
    OTHER
}
