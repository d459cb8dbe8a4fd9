package dev.madoguchi.audit;

import java.time.LocalDate;

/** Where the trail stood when a day was signed. */
public record DayHead(LocalDate day, AuditHead head) {}
