import { XmlDocument, XsdValidator } from 'libxml2-wasm'

/** What https://www.sitemaps.org/protocol.html says of sitemaps and of their indexes, as an XML Schema. */
const schema = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:element name="urlset">
    <xs:complexType><xs:sequence><xs:element name="url" type="url" maxOccurs="50000"/></xs:sequence></xs:complexType>
  </xs:element>
  <xs:element name="sitemapindex">
    <xs:complexType><xs:sequence><xs:element name="sitemap" type="sitemap" maxOccurs="50000"/></xs:sequence></xs:complexType>
  </xs:element>
  <xs:complexType name="url">
    <xs:sequence>
      <xs:element name="loc" type="loc"/>
      <xs:element name="lastmod" type="day" minOccurs="0"/>
      <xs:element name="changefreq" type="xs:string" minOccurs="0"/>
      <xs:element name="priority" type="xs:decimal" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="sitemap">
    <xs:sequence>
      <xs:element name="loc" type="loc"/>
      <xs:element name="lastmod" type="day" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="loc">
    <xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="day"><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType>
</xs:schema>`

/** What the protocol has against a sitemap, or an index of sitemaps; nothing when it is right. */
export function sitemapError(xml: string): string | undefined {
  const schemaDocument = XmlDocument.fromString(schema)
  const validator = XsdValidator.fromDoc(schemaDocument)
  try {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
    } finally {
      document.dispose()
    }
    return undefined
  } catch (error) {
    return String(error)
  } finally {
    validator.dispose()
    schemaDocument.dispose()
  }
}
