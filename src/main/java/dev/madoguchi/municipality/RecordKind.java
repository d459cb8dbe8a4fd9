package dev.madoguchi.municipality;

/** What a counter writes down of a day besides its cases, without a person in it. */
public enum RecordKind {
    /** What visitors ask (000 §8ア, 003 §10-4, 004 §2-2(4)シスタ). */
    QUESTION,
    /** 苦情: the first response, and whether the city has it (000 §5(1)⑤, 001 §11(4), 003 §10-5 §18-7). */
    COMPLAINT,
    /** 操作ミス: the cause and the correction (000 §5(1)④, 003 §5-3). */
    MISTAKE,
    /** トラブルや対応が難航したケース (004 §2-1(12)②ア). */
    DIFFICULT,
    /** A system was down: since when, and what has to be entered afterwards (003 §14, 002 §9(5)). */
    OUTAGE,
    /** 漏えい, 滅失, き損 and other accidents, to be told at once (003 §21-1(10), 004 §3-2(8)(10)). */
    INCIDENT
}
