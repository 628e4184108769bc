package io.momentdesk.knowledge.exchange;

/** Cells that a spreadsheet would compute are written with an apostrophe before them, which comes off again when they are read. */
final class Formulas {

    private static final String STARTS = "=+-@\t\r'＝＋－＠";

    private Formulas() {}

    static String guarded(String cell) {
        return starts(cell, 0) ? "'" + cell : cell;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && starts(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean starts(String cell, int at) {
        return cell.length() > at && STARTS.indexOf(cell.charAt(at)) >= 0;
    }
}
