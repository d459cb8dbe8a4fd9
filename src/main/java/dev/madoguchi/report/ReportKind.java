package dev.madoguchi.report;

/** What a report is about. */
public enum ReportKind {
    /** 日報: one site, one day (000 §8ア, 003 §20-1, 004 §2-1(12)①ア). */
    DAILY,
    /** 月報: all that was counted in a month (001 §9(5)⑤, 003 §20-2, 004 §2-1(12)①イ). */
    MONTHLY,
    /** 統計: twelve months, method by office by month (003 参考). */
    STATISTICS
}
