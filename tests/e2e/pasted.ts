/** What other programs put on the clipboard for the same few things, shortened and not simplified. */

export const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Buses<o:p></o:p></p>
<h2><span style='font-family:"Arial",sans-serif'>Why now</span></h2>
<p class=MsoNormal><st1:place w:st="on">Leeds</st1:place> has <b style='mso-bidi-font-weight:normal'>fewer</b> buses<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> <del cite="mailto:A%20Officer" datetime="2026-11-02T10:00">and no trams </del><ins cite="mailto:A%20Officer" datetime="2026-11-02T10:01">than it had</ins>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Routes<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Evening routes<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Fares<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>
<table class=MsoTableGrid border=1><thead><tr style='mso-yfti-irow:0'><th><p class=MsoNormal>Year<o:p></o:p></p></th></tr></thead><tr><td><p class=MsoNormal>2025<o:p></o:p></p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Bus statistics, 2025.<o:p></o:p></p></div></div>
</body></html>`;

export const FROM_GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt">Why now</span></h2><p dir="ltr"><span style="font-weight:400">Leeds has </span><span style="font-weight:700">fewer</span><span style="font-style:italic"> buses</span>, see <a href="https://www.google.com/url?q=https://www.gov.uk/buses%3Futm_source%3Dx&amp;sa=D" style="text-decoration:none"><span>the report</span></a>.</p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Routes</span></p></li></ul></b><br class="Apple-interchange-newline">`;

export const FROM_LIBREOFFICE = `<html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/></head><body lang="en-GB"><h2 class="western">Why now</h2><p style="margin-bottom: 0.25cm">Leeds has fewer buses.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Bus statistics, 2025.</p></div></body></html>`;

export const FROM_OUTLOOK = `<html><body><div class=WordSection1><p class=MsoNormal>Dear all,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>See <a href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fbuses&amp;data=05%7C01" originalsrc="https://www.gov.uk/buses">the report</a>.<img src="https://track.example/open.gif" width=1></p></div></body></html>`;

export const FROM_GOV_UK = `<div class="govuk-govspeak"><h2 id="why-now">Why now</h2><script>track()</script><p>Leeds has fewer buses.<sup id="fnref:1"><a href="#fn:1" class="govuk-link" rel="footnote" role="doc-noteref">[footnote 1]</a></sup></p><table><caption>Buses by year</caption><thead><tr><th scope="col">Year</th><th scope="col">Buses</th></tr></thead><tbody><tr><th scope="row">2025</th><td>14</td></tr></tbody></table><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>Bus statistics, 2025. <a href="#fnref:1" class="govuk-link" role="doc-backlink" aria-label="go to where this is referenced">↩</a></p></li></ol></div></div>`;
