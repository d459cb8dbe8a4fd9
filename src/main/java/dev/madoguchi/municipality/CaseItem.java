package dev.madoguchi.municipality;

/**
 * Something that the visitors of some cases fill in, are told, or bring along.
 *
 * @param what in the visitor's words; a condition stands in it, such as 通知カードを紛失している場合のみ
 * @param clause where it is laid down
 */
public record CaseItem(String id, Worded what, CaseFilter cases, String clause) {}
