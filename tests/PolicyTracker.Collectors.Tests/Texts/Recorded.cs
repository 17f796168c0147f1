namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>Small texts in the forms of their publishers; the words are ours.</summary>
internal static class Recorded
{
    private const string Head = """
        <?xml version="1.0"?>
        <?xml-stylesheet type="text/xsl" href="billres.xsl"?>
        <!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd">

        """;

    /// <summary>A bill of the older dialect, with a phrase struck and one inserted.</summary>
    public static string Dtd(string number = "H. R. 4323", string congress = "119th CONGRESS", string word = "services") => $"""
        {Head}<bill bill-stage="Reported-in-House" public-private="public">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dublinCore><dc:title>A title</dc:title></dublinCore></metadata>
        <form><congress display="yes">{congress}</congress><legis-num>{number}</legis-num><legis-type>A BILL</legis-type>
        <official-title display="yes">To help those who
            were trafficked.</official-title></form>
        <legis-body style="OLC"><section id="a" section-type="section-one"><enum>1.</enum><header>Short title</header>
        <text display-inline="no-display-inline">This Act may be cited as the <quote><short-title>Example Act</short-title></quote>.</text></section>
        <title id="b"><enum>I</enum><header>Help</header>
        <section id="c"><enum>101.</enum><header>Grants</header>
        <subsection id="d"><enum>(a)</enum><header>In general</header><text>The Attorney General shall make grants for <deleted-phrase>shelter</deleted-phrase> <added-phrase>{word}</added-phrase>—</text>
        <paragraph id="e"><enum>(1)</enum><text>in rural areas; and</text></paragraph>
        <paragraph id="f" changed="added"><enum>(2)</enum><text>on Tribal land.</text></paragraph></subsection>
        <subsection id="g"><enum>(b)</enum><header>Amendment</header><text>Section 5 of that Act is amended by adding at the end the following:</text>
        <quoted-block style="OLC"><section id="h"><enum>6.</enum><header>Report</header><text display-inline="no-display-inline">The term <quote>report</quote> means a report.</text></section><after-quoted-block>.</after-quoted-block></quoted-block></subsection></section></title>
        </legis-body></bill>
        """;

    /// <summary>A whole body struck, and another in its place.</summary>
    public static string Replaced => $"""
        {Head}<bill bill-stage="Reported-in-Senate"><form><legis-num>H. R. 4323</legis-num><official-title>To do it.</official-title></form>
        <legis-body changed="deleted" reported-display-style="strikethrough" style="OLC"><section section-type="section-one"><enum>1.</enum><header>Old</header><text display-inline="no-display-inline">Old words of the bill stand here.</text></section></legis-body>
        <legis-body changed="added" reported-display-style="italic" style="OLC"><section section-type="section-one"><enum>1.</enum><header>New</header><text display-inline="no-display-inline">New words stand here.</text></section></legis-body></bill>
        """;

    /// <summary>The same bill in USLM.</summary>
    public const string Uslm = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><docNumber>4323</docNumber><citableAs>119 HR 4323 EH</citableAs><citableAs>119hr4323eh</citableAs><congress>119</congress></meta>
        <main styleType="OLC"><longTitle><docTitle>AN ACT</docTitle><officialTitle>To help those who were trafficked.</officialTitle></longTitle><enactingFormula>Be it enacted, </enactingFormula>
        <section><num value="1">SECTION 1. </num><heading>SHORT TITLE.</heading><content class="block">This Act may be cited as the “<shortTitle>Example Act</shortTitle>”.</content></section>
        <title><num value="I">TITLE I—</num><heading class="inline">HELP</heading>
        <section><num value="101">SEC. 101. </num><heading>GRANTS.</heading>
        <subsection class="indent0"><num value="a">(a) </num><heading><inline class="smallCaps">In General</inline>.—</heading><chapeau>The Attorney General shall make grants for <del>shelter</del> <ins>services</ins>—</chapeau>
        <paragraph class="indent1"><num value="1">(1) </num><content>in rural areas; and</content></paragraph>
        <paragraph class="indent1" changed="added"><num value="2">(2) </num><content>on Tribal land.</content></paragraph></subsection>
        <subsection class="indent0"><num value="b">(b) </num><heading>Amendment.—</heading><content>Section 5 of that Act is amended by adding at the end the following:
        <quotedContent styleType="OLC"><section><num value="6">“SEC. 6. </num><heading>REPORT.</heading><content>The term ‘report’ means a report.”</content></section></quotedContent><inline role="after-quoted-block">.</inline></content></subsection></section></title></main></bill>
        """;

    /// <summary>govinfo's .htm: one preformatted text.</summary>
    public const string Plain = """
        <html><body><pre>
        [Congressional Bills 119th Congress]
        [From the U.S. Government Publishing Office]
        [H.R. 4323 Introduced in House (IH)]

        &lt;DOC&gt;

        119th CONGRESS
          1st Session
                                        H. R. 4323

                                 A BILL


        To help those who were trafficked.

            Be it enacted by the Senate and House of Representatives of the
        United States of America in Congress assembled,

        SECTION 1. SHORT TITLE.

            This Act may be cited as the ``Example Act''.

                                 TITLE I--HELP

        SEC. 101. GRANTS FOR PLACES
                  THAT ARE FAR.

            (a) In General.--The Attorney General shall make grants for
        services--
                    (1) in rural areas; and
                    (2) on Tribal land, where the need for long-term and
                rural help is great.
            (b) Amendment.--Section 5 is amended by adding at the end the
        following:

        ``SEC. 6. REPORT.

            ``The term `report' means a report.''.
                                         &lt;all&gt;
        </pre></body></html>
        """;

    /// <summary>A state's print with line numbers and page heads.</summary>
    public const string Numbered = """
               HOUSE BILL 77

               AN ACT to amend the penal code in relation to trafficking

               THE PEOPLE OF THE STATE DO ENACT AS FOLLOWS:

            1    Section 1. The penal code is amended by adding a section on immu-
            2  nity from prosecution, which reads as follows:
            3    (a) A person who was trafficked shall not be pros-
            4  ecuted for an offense that the trafficker compelled.
            5    (b) A court may vacate a conviction of such a per-
            6  son at any time.

               H. B. 77                     2

            1    Section 2. This act shall take effect at once and
            2  apply to convictions before and after that day.
        """;
}
